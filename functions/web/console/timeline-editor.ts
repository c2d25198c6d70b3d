import { html } from 'hono/html';
import type { Instrument } from '../../core/instrument/instrument.ts';
import { withFallbacks } from '../../core/instrument/text-facts.ts';
import { planWaves } from '../../core/plan-waves.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { isForEvents, isOfLine } from '../../core/timeline-change.ts';
import type { TimelineEntry } from '../../core/timeline.ts';
import { longDate } from '../../core/wording.ts';
import { dataTable } from '../components/data-table.ts';
import type { FieldProblem } from '../components/error-summary.ts';
import type { Html } from '../components/page.ts';
import { selectField, textField } from '../components/text-field.ts';
import { fieldText } from '../form-body.ts';
import { rolesInWords } from './instrument-words.ts';
import type { ProgramView } from './load-program-view.ts';
import { momentInWords } from './moment-in-words.ts';
import { ANCHOR_CHOICES, REPEAT_CHOICES, SIDE_CHOICES, UNIT_CHOICES } from './timeline-choices.ts';

/** What was typed of a new line, and why nothing was changed: at its fields, or above all of it. */
export type TimelineForm = {
  typed: DraftFields;
  problems: ReadonlyMap<string, FieldProblem>;
  refusal?: string;
};

const EMPTY: TimelineForm = { typed: {}, problems: new Map() };

/** The waves of a line that are still to open, the next one of each cohort. */
const comesNext = ({ program, cohorts, now }: ProgramView, line: TimelineEntry): string[] =>
  cohorts.flatMap(({ cohort, waves }) => {
    const opened = new Set(waves.map(({ id }) => id));
    const next = planWaves(program, cohort).find(
      ({ id, entry, closesAt }) => isOfLine(line, entry.key) && closesAt > now && !opened.has(id),
    );
    if (next === undefined) return [];
    return `${cohort.name}: ${next.opensAt <= now ? 'within the hour' : longDate(next.opensOn)}`;
  });

const timesAsked = ({ cohorts }: ProgramView, line: TimelineEntry): number =>
  cohorts.flatMap(({ waves }) => waves).filter(({ timelineKey }) => isOfLine(line, timelineKey)).length;

const removal = ({ program }: ProgramView, line: TimelineEntry, title: string): Html =>
  html`<form method="post" action="/console/programs/${program.id}/timeline/${line.key}/remove">
    <button class="plain" aria-label="Remove: ${title}, ${momentInWords(line)}">Remove</button>
  </form>`;

const lineRow = (view: ProgramView, line: TimelineEntry, title: string): (Html | string)[] => {
  const asked = timesAsked(view, line);
  return [
    html`<a href="/console/instruments/${line.instrumentId}">${title}</a>`,
    momentInWords(line),
    rolesInWords(line.audience),
    `${line.openForDays} ${line.openForDays === 1 ? 'day' : 'days'}`,
    comesNext(view, line).join('; '),
    asked === 0 ? removal(view, line, title) : asked === 1 ? 'Asked once' : `Asked ${asked} times`,
  ];
};

const lines = (view: ProgramView, instruments: readonly Instrument[]): Html => {
  const titles = new Map(instruments.map(({ id, title }) => [id, withFallbacks(title)]));
  return dataTable(
    [
      { title: 'Instrument' },
      { title: 'When' },
      { title: 'Of whom' },
      { title: 'Open for' },
      { title: 'Comes next' },
      { title: 'So far' },
    ],
    view.program.timeline.map((line) =>
      lineRow(view, line, titles.get(line.instrumentId) ?? line.instrumentId),
    ),
  );
};

const addForm = (
  { program }: ProgramView,
  instruments: readonly Instrument[],
  { typed, problems }: TimelineForm,
): Html => {
  const select = (name: string, label: string, options: readonly { value: string; label: string }[]) =>
    selectField({ name, label, options, value: fieldText(typed, name), problem: problems.get(name) });
  const number = (name: string, label: string, usual: string, hint: string) => {
    const value = fieldText(typed, name) || usual;
    return textField({ name, label, type: 'number', hint, value, problem: problems.get(name) });
  };
  const choices = instruments
    .filter((instrument) => !isForEvents(instrument))
    .map(({ id, title, audience }) => ({
      value: id,
      label: `${withFallbacks(title)} (${rolesInWords(audience)})`,
    }));
  return html`<form class="card" method="post" action="/console/programs/${program.id}/timeline" novalidate>
    <h2>Ask something else</h2>
    ${select('instrument', 'Instrument', choices)}
    ${number('amount', 'How long from there', '0', '0 is the very day; «3», «months», «after», «the start» is three months in.')}
    ${select('unit', 'Days, weeks or months', UNIT_CHOICES)}
    ${select('side', 'Before or after', SIDE_CHOICES)} ${select('anchor', 'Of what', ANCHOR_CHOICES)}
    ${number('openForDays', 'Open for how many days', '21', 'From 1 to 120.')}
    ${select('repeatEvery', 'Asked again', REPEAT_CHOICES)}
    <div class="actions"><button>Add to the timeline</button></div>
  </form>`;
};

/** What is asked when, with the way to add lines and to remove those of which nothing has been asked. */
export const timelineEditor = (view: ProgramView, form: TimelineForm = EMPTY): Html => {
  const instruments = view.catalogue.latest().map(({ instrument }) => instrument);
  return html`<h2 id="timeline">Timeline</h2>
    ${
      form.refusal === undefined
        ? ''
        : html`<div class="summary" role="alert" tabindex="-1" autofocus>
            <h2>Nothing was changed</h2>
            <p>${form.refusal}</p>
          </div>`
    }
    <p>
      What is asked when, in every cohort. A day that a cohort has passed already is not made up for. What is
      asked after an event is not on it: <a href="/console/instruments">all instruments</a>.
    </p>
    ${lines(view, instruments)} ${addForm(view, instruments, form)}`;
};
