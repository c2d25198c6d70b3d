import { html } from 'hono/html';
import type { User } from '../../core/access.ts';
import { withFallbacks } from '../../core/instrument/text-facts.ts';
import type { Program } from '../../core/program.ts';
import type { TimelineEntry } from '../../core/timeline.ts';
import type { InstrumentCatalogue } from '../../ports.ts';
import { revisionOf } from '../../workflows/change-timeline.ts';
import type { Html } from '../components/page.ts';
import { consolePage } from './console-page.ts';
import { rolesInWords } from './instrument-words.ts';
import { momentInWords } from './moment-in-words.ts';
import { typedOf } from './timeline-choices.ts';
import { refusalNotice, whenFields, type TimelineForm } from './when-fields.ts';

export type ChangeLineView = {
  user: User;
  program: Program;
  line: TimelineEntry;
  catalogue: InstrumentCatalogue;
  /** What was typed, where it could not be taken; without it the form holds the line as it is. */
  form?: TimelineForm | undefined;
};

/** When a line of a timeline is asked, to be changed. */
export const changeLinePage = ({ user, program, line, catalogue, form }: ChangeLineView): Html => {
  const newest = catalogue.latest().find(({ pin }) => pin.id === line.instrumentId);
  const title = newest === undefined ? line.instrumentId : withFallbacks(newest.instrument.title);
  const shown: TimelineForm = form ?? { typed: typedOf(line), problems: new Map() };
  const path = `/console/programs/${program.id}`;
  return consolePage(
    user,
    `${form === undefined ? '' : 'Error: '}When to ask: ${title}`,
    html`<p class="muted"><a href="${path}#timeline">${program.name}</a></p>
      <h1>When to ask: ${title}</h1>
      ${refusalNotice(shown.refusal)}
      <p>
        Now: <strong>${momentInWords(line)}</strong>, of ${rolesInWords(line.audience)}. Nothing of it has
        been asked yet. The change is for every cohort; a day that a cohort has passed already is not made up
        for.
      </p>
      <form class="card" method="post" action="${path}/timeline/${line.key}" novalidate>
        <input type="hidden" name="seen" value="${revisionOf(program)}" />
        ${whenFields(shown, line.repeatEvery)}
        <div class="actions">
          <button>Change the timeline</button>
          <a class="button quiet" href="${path}#timeline">Leave it as it is</a>
        </div>
      </form>`,
    false,
  );
};
