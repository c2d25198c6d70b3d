import type { Page } from '../visitor.ts';
import type { Asking, Site } from './a-site.ts';

/** A page as participants meet it, and the way to it in a running service. */
export type PageType = {
  /** What the tests call it. */
  name: string;
  /** The function in functions/web that draws it. */
  drawnBy: string;
  status: number;
  /** What is asked of whom; the accountability checklist of one pair where nothing is said. */
  asking?: Asking;
  go: (site: Site) => Promise<Page>;
};
