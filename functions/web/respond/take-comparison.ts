import type { Context, Handler } from 'hono';
import type { Pair } from '../../core/comparison.ts';
import { decideComparison, pairsWith } from '../../workflows/decide-comparison.ts';
import { inWordsOf } from '../../workflows/open-link.ts';
import { fieldText, readForm } from '../form-body.ts';
import { speechIn } from '../messages/translate.ts';
import { comparisonPage, wishPage, type ShownComparison } from './comparison-pages.ts';
import { compareLink, startLink } from './links.ts';
import { unknownLinkPage, wrongTypePage } from './message-pages.ts';
import { refusal } from './refusal.ts';
import { openVisit, strangerSpeech, type RespondDeps, type Visit } from './visit.ts';

type Comparing = { kind: 'comparing'; visit: Visit } | { kind: 'elsewhere'; response: Response };

/** Only somebody who has answered has anything to compare; everybody else is where their link leads them. */
const comparing = async (deps: RespondDeps, c: Context): Promise<Comparing> => {
  const elsewhere = (response: Response): Comparing => ({ kind: 'elsewhere', response });
  const opened = await openVisit(deps, c);
  if (opened.kind === 'unknown' || opened.kind === 'withdrawn')
    return elsewhere(await refusal(c, deps, opened));
  const { occasion } = opened;
  if (occasion.instrument.betweenSides !== 'comparison')
    return elsewhere(await c.render(unknownLinkPage(strangerSpeech(c, deps.tongues)), 404));
  if (occasion.invitation.answeredAt !== undefined) return { kind: 'comparing', visit: occasion };
  return elsewhere(c.redirect(startLink(occasion), 303));
};

/** The words of a pair: of a group’s item that names the other side, it names this one. */
const wordsWith = (deps: RespondDeps, visit: Visit, other: string): Visit => {
  const { id, version } = visit.wave.instrument;
  const localized = deps.catalogue.localized(id, version, visit.locale);
  if (localized === undefined) return visit;
  const { name: program, organization } = visit.program;
  const words = inWordsOf(localized, { other, program, organization });
  return { ...visit, ...words, speech: speechIn(deps.tongues, visit.locale, words.untranslated) };
};

const shownTo = async (deps: RespondDeps, visit: Visit): Promise<ShownComparison[]> => {
  const { invitation } = visit;
  const shown = await deps.comparisons.ofPairs(await pairsWith(deps, invitation), deps.clock.now());
  const otherIn = ({ mentorId, menteeId }: Pair) => (invitation.role === 'mentor' ? menteeId : mentorId);
  const persons = await deps.rosters.persons(shown.map(({ made }) => otherIn(made)));
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return shown
    .map(({ made, comparison }) => ({ name: names.get(otherIn(made)) ?? '–', comparison }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((one) => ({ ...one, visit: wordsWith(deps, visit, one.name) }));
};

export const showComparison =
  (deps: RespondDeps): Handler =>
  async (c) => {
    const opened = await comparing(deps, c);
    if (opened.kind === 'elsewhere') return opened.response;
    const shown = await shownTo(deps, opened.visit);
    return c.render(shown.length === 0 ? wishPage(opened.visit) : comparisonPage(opened.visit, shown));
  };

/** Yes or no; the page after it is opened by its address, so that a reload says nothing again. */
export const takeComparison =
  (deps: RespondDeps): Handler =>
  async (c) => {
    const form = await readForm(c);
    if (form.kind === 'wrong-type') return c.render(wrongTypePage(strangerSpeech(c, deps.tongues)), 415);
    const opened = await comparing(deps, c);
    if (opened.kind === 'elsewhere') return opened.response;
    const said = fieldText(form.fields, 'agree');
    if (said === 'yes' || said === 'no') {
      const decided = await decideComparison(deps, opened.visit, said === 'yes');
      if (decided === 'closed') return c.render(wishPage(opened.visit), 410);
    }
    return c.redirect(compareLink(opened.visit), 303);
  };
