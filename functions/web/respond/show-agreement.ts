import type { Context } from 'hono';
import { canonicalJson } from '../../core/digest.ts';
import type { AgreementState } from '../../core/agreement.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { ANSWERS_VERSION } from '../../workflows/open-between-sides.ts';
import { agreementPage } from './agreement-pages.ts';
import { draftOf } from './place.ts';
import type { RespondDeps, Visit } from './visit.ts';

type Shown = {
  state: AgreementState;
  status?: 200 | 409 | 410;
  overtaken?: boolean;
  /** What came with the form just now, kept or not. */
  posted?: DraftFields;
};

/** What somebody typed before another proposed. What they have proposed themselves is none of it, though a crash may have left it. */
const ownDraft = async (deps: RespondDeps, visit: Visit, state: AgreementState): Promise<DraftFields> => {
  if (visit.between?.amending === true) return {};
  const { [ANSWERS_VERSION]: _answered, ...typed } = await draftOf(deps, visit);
  const { version } = state.newest;
  const isProposed =
    version.participantId === visit.invitation.participantId &&
    canonicalJson(typed) === canonicalJson(version.fields);
  return isProposed ? {} : typed;
};

/** Answers with the agreement as it stands, and everybody’s names. */
export const showAgreement = async (
  c: Context,
  deps: RespondDeps,
  visit: Visit,
  { state, status = 200, overtaken = false, posted = {} }: Shown,
): Promise<Response> => {
  const versions = [state.newest, ...(state.inForce === undefined ? [] : [state.inForce])];
  const people = versions.flatMap(({ version, agreeing }) => [
    ...version.parties,
    ...agreeing.map(({ participantId }) => participantId),
  ]);
  const [persons, own] = await Promise.all([
    deps.rosters.persons([...new Set(people)]),
    ownDraft(deps, visit, state),
  ]);
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return c.render(agreementPage(visit, { state, names, own: { ...own, ...posted }, overtaken }), status);
};
