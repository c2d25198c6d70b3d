import type { Role } from '../role.ts';
import { benjaminiHochberg } from '../statistics/p-adjust.ts';
import { closingMoment } from '../wave.ts';
import type { ClosedWave, CountedAnswers } from './closed-waves.ts';
import { disclose, minimumFor } from './disclosure-control.ts';
import { agreementOf, tellsTheOther, type ScoredDyad } from './dyad-agreement.ts';
import { clusterCount, dyadGap, dyadShare } from './dyad-estimates.ts';
import { releasedDyads } from './dyad-release.ts';
import { dyadsOf, groupsBehind } from './dyads.ts';
import { twoSidedMeasures, type TwoSidedMeasure } from './two-sided-measures.ts';
import type { OverallAgreement, TwoSidedView } from './two-sided.ts';

/** The share of false findings borne among those of a list of items (indicators.md B14). */
export const FALSE_AMONG_FOUND = 0.1;

type Sides = { mentor: TwoSidedMeasure; mentee: TwoSidedMeasure };

const responsesOf = (wave: ClosedWave, role: Role): readonly CountedAnswers[] =>
  wave.roles.find((one) => one.role === role)?.responses ?? [];

const isAsked = (wave: ClosedWave, role: Role): boolean => wave.roles.some((one) => one.role === role);

const overlap = ({ wave: a }: ClosedWave, { wave: b }: ClosedWave): boolean =>
  a.opensAt < closingMoment(b) && b.opensAt < closingMoment(a);

/** The same answers for both is one wave; success has an instrument for each side, asked at the same time. */
const mentorWaveFor = (wave: ClosedWave, closed: readonly ClosedWave[]): ClosedWave | undefined =>
  isAsked(wave, 'mentor')
    ? wave
    : closed.find(
        (other) =>
          isAsked(other, 'mentor') &&
          !isAsked(other, 'mentee') &&
          other.wave.timepoint === wave.wave.timepoint &&
          overlap(other, wave),
      );

const sidesOf = (mentees: ClosedWave, mentors: ClosedWave): Sides[] => {
  const others = twoSidedMeasures(mentors.instrument, 'mentor');
  return twoSidedMeasures(mentees.instrument, 'mentee').flatMap((mentee) => {
    const mentor = others.find(({ kind, sameness }) => kind === mentee.kind && sameness === mentee.sameness);
    // Of two instruments, the same words can be about two things: a mentor’s leadership and a mentee’s.
    const isOneThing = mentees === mentors || mentee.family === 'success';
    return mentor === undefined || !isOneThing ? [] : [{ mentor, mentee }];
  });
};

/** `p` of the gap goes no further than the comparison of all items of the wave. */
type Judged = { view: TwoSidedView; p: number | null; dyads: readonly ScoredDyad[] };

const viewOf = (mentees: ClosedWave, mentors: ClosedWave, sides: Sides, minimum: number): Judged => {
  const { mentor, mentee } = sides;
  const sensitive = mentor.sensitive || mentee.sensitive;
  const needed = minimumFor(sensitive, minimum);
  const scored = (role: Role, { score }: TwoSidedMeasure) =>
    responsesOf(role === 'mentor' ? mentors : mentees, role).filter(({ answers }) => score(answers) !== null);
  const [ofMentors, ofMentees] = [scored('mentor', mentor), scored('mentee', mentee)];
  const all = dyadsOf(ofMentors, ofMentees);
  const dyads: ScoredDyad[] = releasedDyads(all, [...ofMentors, ...ofMentees], needed).map((dyad) => ({
    ...dyad,
    mentor: mentor.score(dyad.mentor) ?? 0,
    mentee: mentee.score(dyad.mentee) ?? 0,
  }));
  const { p, ...gap } = dyadGap(dyads);
  const placeOf = ({ wave }: ClosedWave, { id, text }: TwoSidedMeasure) => ({
    timelineKey: wave.timelineKey,
    measureId: id,
    text,
  });
  const group = disclose(groupsBehind(dyads), needed, () => ({
    matches: new Set(dyads.map(({ matchId }) => matchId)).size,
    dyads: dyads.length,
    clusters: clusterCount(dyads),
    gap,
    ...agreementOf(dyads, { ...mentee, sensitive }),
  }));
  const view: TwoSidedView = {
    family: mentee.family,
    kind: mentee.kind,
    timepoint: mentees.wave.timepoint,
    mentor: placeOf(mentors, mentor),
    mentee: placeOf(mentees, mentee),
    ends: mentee.ends,
    ...(needed > minimum ? { minimumGroup: needed } : {}),
    sensitive,
    group: group.state === 'shown' && tellsTheOther(group, sensitive) ? { state: 'suppressed' } : group,
  };
  const isShownItem = view.group.state === 'shown' && view.kind === 'item';
  return { view, p: isShownItem ? p : null, dyads: isShownItem ? dyads : [] };
};

/** Which items stand out, judged by all that are shown of the wave and family. */
const judge = (judged: readonly Judged[]): TwoSidedView[] => {
  const adjusted = benjaminiHochberg(judged.map(({ p }) => p));
  return judged.map(({ view }, index) => {
    const p = adjusted[index] ?? null;
    const { group } = view;
    return group.state === 'suppressed' || view.kind === 'scale'
      ? view
      : { ...view, group: { ...group, standsOut: p !== null && p <= FALSE_AMONG_FOUND } };
  });
};

/** Items that are not shown are not in it: what remained without the others would be theirs. */
const overallOf = (judged: readonly Judged[], minimum: number): OverallAgreement[] => {
  const items = judged.filter(({ view }) => view.kind === 'item');
  const [first] = items;
  if (first === undefined) return [];
  const rows = items.flatMap(({ dyads }) => dyads);
  const byDyad = Map.groupBy(rows, ({ matchId, mentorId, menteeId }) => `${matchId} ${mentorId} ${menteeId}`);
  return [
    {
      family: first.view.family,
      timelineKey: first.view.mentee.timelineKey,
      shown: items.filter(({ view }) => view.group.state === 'shown').length,
      asked: items.length,
      group: disclose(groupsBehind(rows), minimum, () => ({
        matches: new Set(rows.map(({ matchId }) => matchId)).size,
        agreement: dyadShare(
          [...byDyad.values()].map((own) => ({
            cluster: own[0]?.cluster ?? '',
            count: own.filter(({ mentor, mentee }) => mentor === mentee).length,
            of: own.length,
          })),
        ),
      })),
    },
  ];
};

/**
 * Where mentors and mentees see the same thing the same way, and where not (indicators.md B3), over the dyads of each closed wave. Several
 * matches of a person, and the dyads of a group, are one cluster.
 */
export const aggregateViews = (
  closed: readonly ClosedWave[],
  minimum: number,
): { views: TwoSidedView[]; overall: OverallAgreement[] } => {
  const families = closed
    .filter((wave) => isAsked(wave, 'mentee'))
    .flatMap((mentees) => {
      const mentors = mentorWaveFor(mentees, closed);
      if (mentors === undefined) return [];
      const found = sidesOf(mentees, mentors).map((sides) => viewOf(mentees, mentors, sides, minimum));
      return [...Map.groupBy(found, ({ view }) => view.family).values()];
    });
  return {
    views: families.flatMap(judge),
    overall: families.flatMap((judged) => overallOf(judged, minimum)),
  };
};
