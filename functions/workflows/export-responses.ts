import type { Cohort } from '../core/cohort.ts';
import { answersInWords, type AnswerInWords } from '../core/instrument/answers-in-words.ts';
import type { AudiencePolicy } from '../core/instrument/instrument.ts';
import { pipeFacts } from '../core/instrument/pipe-facts.ts';
import { responseTable } from '../core/instrument/response-table.ts';
import type { Match } from '../core/match.ts';
import type { SurveyResponse } from '../core/survey-response.ts';
import type { Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { responsesCsv } from '../../reports/responses-csv.ts';
import { instrumentOf } from './instrument-of.ts';
import { instrumentVersions } from './instrument-versions.ts';

type Deps = Pick<Ports, 'catalogue' | 'rosters' | 'waves'> & { responses: Pick<Ports['responses'], 'list'> };

/** One response as the program team reads it. */
export type ReadResponse = {
  response: SurveyResponse;
  waveTitle: string;
  /** '' for somebody who is no longer on the roster. */
  name: string;
  /** The match it is about, by the organization's key, and who else is in it; absent where it is about none. */
  match?: { externalId: string; others: string[] };
  answers: AnswerInWords[];
};

export type ResponseExport =
  /** The newest first; `csv` holds the same, the oldest first. */
  | { kind: 'exported'; title: string; responses: ReadResponse[]; csv: string }
  /** The participants were told that nobody on the program team reads their answers. */
  | { kind: 'refused'; policy: Exclude<AudiencePolicy, 'program-team'> }
  | { kind: 'not-asked'; title: string }
  | { kind: 'unknown' };

/**
 * The responses of a cohort to one instrument, open waves included: somebody may wait for help. Only those whose own version
 * told people that the program team reads them; of any other not one response is read from the store.
 */
export const exportResponses = async (
  deps: Deps,
  cohort: Cohort,
  instrumentId: string,
): Promise<ResponseExport> => {
  const newest = deps.catalogue.latest().find(({ pin }) => pin.id === instrumentId)?.instrument;
  if (newest === undefined) return { kind: 'unknown' };
  const asked = (await deps.waves.list(cohort.id)).filter(({ instrument }) => instrument.id === instrumentId);
  const readable = asked.filter((wave) => isForTeamToRead(deps, wave));
  if (readable.length === 0) {
    const policies = [...asked.map((wave) => instrumentOf(deps, wave)), newest].map(
      (one) => one.audiencePolicy,
    );
    const policy = policies.find((one) => one !== 'program-team');
    return policy === undefined ? { kind: 'not-asked', title: newest.title } : { kind: 'refused', policy };
  }
  const stored = await Promise.all(readable.map(({ id }) => deps.responses.list(id)));
  const responses = stored.flat().toSorted(bySubmission);
  const whom = await whoGave(deps, cohort, responses);
  const read = responses.map((response) => ({
    response,
    ...whom(response),
    ...inWords(deps, readable, response),
  }));
  const versions = instrumentVersions(deps, instrumentId).map(({ instrument }) => instrument);
  const names = read.map(({ name }) => name);
  return {
    kind: 'exported',
    title: newest.title,
    responses: read.toReversed(),
    csv: responsesCsv(responseTable(responses, versions), names),
  };
};

/** Whether the version that the wave asked told people that the program team reads their answers. */
export const isForTeamToRead = (deps: Pick<Ports, 'catalogue'>, wave: Wave): boolean =>
  instrumentOf(deps, wave).audiencePolicy === 'program-team';

const orderOf = ({ submittedAt, invitationId }: SurveyResponse): string => `${submittedAt} ${invitationId}`;
const bySubmission = (a: SurveyResponse, b: SurveyResponse): number => (orderOf(a) < orderOf(b) ? -1 : 1);

type Whom = Pick<ReadResponse, 'name' | 'match'>;

/** Who gave a response and about which match, by name. */
const whoGave = async (
  { rosters }: Deps,
  cohort: Cohort,
  responses: readonly SurveyResponse[],
): Promise<(response: SurveyResponse) => Whom> => {
  const { matches } = await rosters.get(cohort.id);
  const matchOf = new Map<string | undefined, Match>(matches.map((match) => [match.id, match]));
  const others = ({ participantId, matchId }: SurveyResponse) => {
    const { mentors = [], mentees = [] } = matchOf.get(matchId) ?? {};
    return [...mentors, ...mentees].filter((id) => id !== participantId);
  };
  const people = responses.flatMap((response) => [response.participantId, ...others(response)]);
  const persons = await rosters.persons([...new Set(people)]);
  const nameOf = new Map(persons.map(({ id, name }) => [id, name]));
  return (response) => {
    const match = matchOf.get(response.matchId);
    const named = others(response).flatMap((id) => nameOf.get(id) ?? []);
    return {
      name: nameOf.get(response.participantId) ?? '',
      ...(match && { match: { externalId: match.externalId, others: named.toSorted() } }),
    };
  };
};

const inWords = (
  deps: Deps,
  waves: readonly Wave[],
  response: SurveyResponse,
): Pick<ReadResponse, 'waveTitle' | 'answers'> => {
  const wave = waves.find(({ id }) => id === response.waveId);
  if (wave === undefined) throw new Error(`${response.invitationId} is in no wave that was read`);
  // Names stand beside the answers; in the texts the fallbacks read well for everybody.
  const instrument = pipeFacts(instrumentOf(deps, wave), {});
  return { waveTitle: wave.title, answers: answersInWords(instrument, response.role, response.answers) };
};
