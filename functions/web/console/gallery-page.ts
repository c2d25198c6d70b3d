import { html } from 'hono/html';
import type { User } from '../../core/access.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import { withFallbacks } from '../../core/instrument/text-facts.ts';
import type { InstrumentCatalogue } from '../../ports.ts';
import { dataTable } from '../components/data-table.ts';
import type { Html } from '../components/page.ts';
import { consolePage } from './console-page.ts';
import {
  languageInWords,
  languagesOf,
  minutesInWords,
  momentsInWords,
  rolesInWords,
} from './instrument-words.ts';

const lines = (texts: readonly string[]): Html =>
  html`${texts.map((text, index) => (index === 0 ? text : html`<br />${text}`))}`;

const row = (catalogue: InstrumentCatalogue, instrument: Instrument): (Html | string | number)[] => [
  html`<a href="/console/instruments/${instrument.id}">${withFallbacks(instrument.title)}</a><br /><span
      class="muted"
      >${withFallbacks(instrument.purpose)}</span
    >`,
  rolesInWords(instrument.audience),
  minutesInWords(instrument),
  lines(momentsInWords(instrument)),
  lines(languagesOf(catalogue, instrument).map(languageInWords)),
  instrument.version,
];

/** Every instrument that there is a definition of, whether a program asks it or not. */
export const galleryPage = (user: User | undefined, catalogue: InstrumentCatalogue): Html =>
  consolePage(
    user,
    'Instruments',
    html`<p class="muted"><a href="/console">Programs</a></p>
      <h1>Instruments</h1>
      <p>What can be asked. A program’s timeline says which of them are, and when.</p>
      ${dataTable(
        [
          { title: 'Instrument' },
          { title: 'Of whom' },
          { title: 'Takes' },
          { title: 'When, by default' },
          { title: 'Languages' },
          { title: 'Version', align: 'number' },
        ],
        catalogue.latest().map(({ instrument }) => row(catalogue, instrument)),
      )}`,
  );
