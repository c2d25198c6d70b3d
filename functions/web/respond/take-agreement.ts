import type { Context, Handler } from 'hono';
import { sectionsFor } from '../../core/instrument/asked-items.ts';
import type { AnswerProblem } from '../../core/instrument/read-answers.ts';
import { fieldsOf } from '../../core/instrument/section-fields.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { amendAgreement, leaveAmendment } from '../../workflows/amend-agreement.ts';
import { confirmAgreement } from '../../workflows/confirm-agreement.ts';
import { proposeAgreement } from '../../workflows/propose-agreement.ts';
import { saveDraft } from '../../workflows/save-draft.ts';
import type { Html } from '../components/page.ts';
import { fieldText, readForm } from '../form-body.ts';
import { proposedPage } from './agreement-pages.ts';
import { closedPage } from './ending-pages.ts';
import { reviewLink, sectionLink, startLink } from './links.ts';
import { wrongTypePage } from './message-pages.ts';
import { refusal } from './refusal.ts';
import { showAgreement } from './show-agreement.ts';
import { openVisit, strangerSpeech, type RespondDeps, type Visit } from './visit.ts';

/** Sends a proposal; the answer is the receipt itself, so that a reload sends the same form and gets the same receipt. */
export const submitProposal = async (
  c: Context,
  deps: RespondDeps,
  visit: Visit,
  typed: DraftFields,
  submissionId: string,
  again: (problems: readonly AnswerProblem[], submissionId: string) => Html,
): Promise<Response> => {
  const proposal = await proposeAgreement(deps, visit, typed, submissionId);
  switch (proposal.kind) {
    case 'proposed': {
      const others = proposal.version.parties.filter((id) => id !== visit.invitation.participantId);
      const names = (await deps.rosters.persons(others)).map(({ name }) => name).toSorted();
      return c.render(proposedPage(visit, proposal.version, names));
    }
    case 'overtaken':
      await keepTyped(deps, visit, typed);
      return showAgreement(c, deps, visit, {
        state: proposal.state,
        status: 409,
        overtaken: true,
        posted: typed,
      });
    case 'closed':
      return c.render(closedPage(visit, typed), 410);
    case 'invalid':
      return c.render(again(proposal.problems, deps.ids.token()), 422);
  }
};

/** What was typed and came too late stays a draft, section by section. */
const keepTyped = async (deps: RespondDeps, visit: Visit, typed: DraftFields): Promise<void> => {
  for (const section of sectionsFor(visit.instrument, visit.invitation.role)) {
    const fields = fieldsOf(section, typed);
    if (Object.keys(fields).length > 0) await saveDraft(deps, visit, section.id, fields);
  }
};

/** A button on the agreement’s page; everybody who has no agreement is where their link leads them. */
const onAgreement =
  (
    deps: RespondDeps,
    press: (c: Context, visit: Visit, fields: DraftFields, version: number) => Promise<Response>,
  ): Handler =>
  async (c) => {
    const form = await readForm(c);
    if (form.kind === 'wrong-type') return c.render(wrongTypePage(strangerSpeech(c, deps.tongues)), 415);
    const opened = await openVisit(deps, c);
    if (opened.kind === 'unknown' || opened.kind === 'withdrawn') return refusal(c, deps, opened);
    if (opened.occasion.between?.agreement === undefined) return c.redirect(startLink(opened.occasion), 303);
    return press(c, opened.occasion, form.fields, Number(fieldText(form.fields, 'version')));
  };

/** Agrees to the very version that the page showed; another one that came since is shown first. */
export const takeConsent = (deps: RespondDeps): Handler =>
  onAgreement(deps, async (c, visit, _fields, version) => {
    const confirmed = await confirmAgreement(deps, visit, version);
    if (confirmed.kind === 'overtaken')
      return showAgreement(c, deps, visit, { state: confirmed.state, status: 409, overtaken: true });
    return c.redirect(startLink(visit), 303);
  });

/** Begins a change, of the proposal’s words or of one’s own. */
export const takeAmendment = (deps: RespondDeps): Handler =>
  onAgreement(deps, async (c, visit, fields, version) => {
    const from = fieldText(fields, 'from') === 'own' ? 'own' : 'proposal';
    const amended = await amendAgreement(deps, visit, version, from);
    if (amended.kind === 'overtaken')
      return showAgreement(c, deps, visit, { state: amended.state, status: 409, overtaken: true });
    if (amended.kind !== 'begun') return c.redirect(startLink(visit), 303);
    return c.redirect(from === 'own' ? reviewLink(visit) : sectionLink(visit, 1), 303);
  });

export const takeDropAmendment = (deps: RespondDeps): Handler =>
  onAgreement(deps, async (c, visit) => {
    if (visit.between?.amending === true) await leaveAmendment(deps, visit);
    return c.redirect(startLink(visit), 303);
  });
