import { html } from 'hono/html';
import type { User } from '../../core/access.ts';
import { compareVersions } from '../../core/instrument/compare-versions.ts';
import { instrumentKey, type Instrument } from '../../core/instrument/instrument.ts';
import { withFallbacks } from '../../core/instrument/text-facts.ts';
import type { Role } from '../../core/role.ts';
import type { Html } from '../components/page.ts';
import { consolePage } from './console-page.ts';
import {
  languageInWords,
  minutesInWords,
  momentsInWords,
  policyInWords,
  rolesInWords,
  type Readable,
} from './instrument-words.ts';
import { inLanguage, instrumentLink, previewPages, previewRoot, sideBySideLink } from './preview-links.ts';

export type InstrumentView = {
  user: User | undefined;
  instrument: Instrument;
  /** All of them, the oldest first. */
  versions: readonly Instrument[];
  /** What the pages can be read in. */
  languages: readonly Readable[];
};

const roleCard = ({ instrument, languages }: InstrumentView, role: Role): Html => {
  const root = previewRoot(instrument, role);
  return html`<section class="card">
    <h3>As a ${role}</h3>
    <p>
      <a class="button quiet" href="${sideBySideLink(instrument, role)}">Phone and desktop, side by side</a>
    </p>
    <ul class="files">
      ${previewPages(instrument, role).map(
        ({ name, path }) => html`<li><a href="${root}${path}">${name}</a></li>`,
      )}
    </ul>
    <p>
      ${languages.map(
        ({ locale, name }, index) =>
          html`${index === 0 ? '' : ' · '}<a href="${root}${inLanguage(locale)}" lang="${locale}"
              >${name}</a
            >`,
      )}
    </p>
  </section>`;
};

const CLASSES = ['reworded', 'rescaled', 'added', 'removed'] as const;

const changesInWords = (older: Instrument, newer: Instrument): string => {
  const changes = compareVersions(older, newer);
  const counts = CLASSES.map((name) => ({
    name,
    count: changes.filter(({ change }) => change === name).length,
  })).filter(({ count }) => count > 0);
  return counts.length === 0
    ? 'every item as before'
    : counts.map(({ name, count }) => `${count} ${name}`).join(', ');
};

const versionList = ({ instrument, versions }: InstrumentView): Html =>
  html`<ul>
    ${versions.toReversed().map((version) => {
      const before = versions.findLast((one) => one.version < version.version);
      const name = `Version ${version.version}`;
      const linked =
        version === instrument
          ? html`<strong>${name}</strong>`
          : html`<a href="${instrumentLink(instrumentKey(version))}">${name}</a>`;
      return html`<li>${linked}${before === undefined ? '' : `: ${changesInWords(before, version)}`}</li>`;
    })}
  </ul>`;

const facts = ({ instrument, languages }: InstrumentView): [term: string, text: Html | string][] => [
  ['Asked of', rolesInWords(instrument.audience)],
  ['About', instrument.unit === 'match' ? 'each of their matches' : 'themselves'],
  ['Takes', minutesInWords(instrument)],
  ['When, by default', momentsInWords(instrument).join('; ')],
  ['Who sees it', policyInWords(instrument)],
  ['Languages', languages.map(languageInWords).join(', ')],
  ['After', instrument.source],
];

/** One version of an instrument: what it is for, its pages, its codebook. */
export const instrumentPage = (view: InstrumentView): Html => {
  const { user, instrument } = view;
  const codebook = `${instrumentLink(instrument.id)}/codebook`;
  const title = withFallbacks(instrument.title);
  return consolePage(
    user,
    title,
    html`<p class="muted"><a href="/console/instruments">Instruments</a></p>
      <h1>${title}</h1>
      <p class="lede">${withFallbacks(instrument.purpose)}</p>
      <dl class="facts">
        ${facts(view).map(
          ([term, text]) =>
            html`<dt>${term}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
      <h2>Preview</h2>
      <p>The pages as participants see them. Nothing that is typed there is kept.</p>
      <div class="cards">${instrument.audience.map((role) => roleCard(view, role))}</div>
      <h2>Codebook</h2>
      <p>Every variable of the export with its codes, labels, scores and scales, in all versions.</p>
      <p class="actions">
        <a class="button quiet" href="${codebook}">Read the codebook</a>
        <a class="button quiet" href="${codebook}.csv" download>Download it (CSV)</a>
      </p>
      <h2>Versions</h2>
      ${versionList(view)}`,
  );
};
