import { consoleApp } from '../../../functions/web/console/console-app.ts';
import { makeSignInLink } from '../../../functions/workflows/sign-in.ts';
import type { World } from '../../world.ts';
import { aVisitor, type Visitor } from '../visitor.ts';

/** A browser in which somebody has signed in by a link. */
export const signedInAs = async (world: World, email: string): Promise<Visitor> => {
  const visitor = aVisitor(consoleApp(world.ports));
  const link = await makeSignInLink(world.ports, email);
  const page = await visitor.post(new URL(link).pathname, {});
  if (page.path !== '/console') throw new Error(`${email} can't sign in: ${page.status} at ${page.path}`);
  return visitor;
};
