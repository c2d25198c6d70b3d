import { html } from 'hono/html';
import type { Instrument } from '../../core/instrument/instrument.ts';
import { withFallbacks } from '../../core/instrument/text-facts.ts';
import { planWaves } from '../../core/plan-waves.ts';
import { isForEvents, isOfLine } from '../../core/timeline-change.ts';
import type { TimelineEntry } from '../../core/timeline.ts';
import { longDate } from '../../core/wording.ts';
import { dataTable } from '../components/data-table.ts';
import type { Html } from '../components/page.ts';
import { rolesInWords } from './instrument-words.ts';
import type { ProgramView } from './load-program-view.ts';
import { momentInWords } from './moment-in-words.ts';
import { lineSelect, refusalNotice, whenFields, type TimelineForm } from './when-fields.ts';

/** What the form of a new line begins with. */
export const NEW_LINE: TimelineForm['typed'] = { amount: ['0'], openForDays: ['21'] };
const EMPTY: TimelineForm = { typed: NEW_LINE, problems: new Map() };

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

const whileUnasked = ({ program }: ProgramView, line: TimelineEntry, title: string): Html => {
  const path = `/console/programs/${program.id}/timeline/${line.key}`;
  const which = `${title}, ${momentInWords(line)}`;
  return html`<a class="button plain" href="${path}" aria-label="Change: ${which}">Change</a>
    <form method="post" action="${path}/remove">
      <button class="plain" aria-label="Remove: ${which}">Remove</button>
    </form>`;
};

const lineRow = (view: ProgramView, line: TimelineEntry, title: string): (Html | string)[] => {
  const asked = timesAsked(view, line);
  return [
    html`<a href="/console/instruments/${line.instrumentId}">${title}</a>`,
    momentInWords(line),
    rolesInWords(line.audience),
    `${line.openForDays} ${line.openForDays === 1 ? 'day' : 'days'}`,
    comesNext(view, line).join('; '),
    asked === 0 ? whileUnasked(view, line, title) : asked === 1 ? 'Asked once' : `Asked ${asked} times`,
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

const addForm = ({ program }: ProgramView, instruments: readonly Instrument[], form: TimelineForm): Html => {
  const choices = instruments
    .filter((instrument) => !isForEvents(instrument))
    .map(({ id, title, audience }) => ({
      value: id,
      label: `${withFallbacks(title)} (${rolesInWords(audience)})`,
    }));
  return html`<form class="card" method="post" action="/console/programs/${program.id}/timeline" novalidate>
    <h2>Ask something else</h2>
    ${lineSelect(form, 'instrument', 'Instrument', choices)} ${whenFields(form)}
    <div class="actions"><button>Add to the timeline</button></div>
  </form>`;
};

/** What is asked when, with the way to add lines, and to change or remove those of which nothing has been asked. */
export const timelineEditor = (view: ProgramView, form: TimelineForm = EMPTY): Html => {
  const instruments = view.catalogue.latest().map(({ instrument }) => instrument);
  return html`<h2 id="timeline">Timeline</h2>
    ${refusalNotice(form.refusal)}
    <p>
      What is asked when, in every cohort. A day that a cohort has passed already is not made up for. What is
      asked after an event is not on it: <a href="/console/instruments">all instruments</a>.
    </p>
    ${lines(view, instruments)} ${addForm(view, instruments, form)}`;
};
