import { createHash } from 'node:crypto';

/**
 * A phone of 390 and a desktop of 1200 CSS pixels, both drawn at `--scale`d sizes that fit the window. Too narrow a window has
 * no frames, and a frame that is not drawn is not loaded: the names of the pages lead to them.
 */
export const SIDE_BY_SIDE_STYLE = `
.wide header,.wide main{max-width:1420px}
.switches{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:0 0 1.5rem}
.switches nav{display:flex;flex-wrap:wrap;gap:.25rem;align-items:center}
.switches nav>span{color:var(--muted);margin-inline-end:.5rem}
.switches a{padding:.5rem .875rem;border:1px solid var(--line);border-radius:.625rem;background:var(--surface);text-decoration:none}
.switches a[aria-current]{border-color:var(--accent);background:var(--accent-soft);color:var(--ink);font-weight:600}
.both{--scale:.43;--height:46rem;margin:0 0 .75rem}
.both h2{margin:0;font-size:1.1875rem}.both h2 a{display:inline-block;padding:.5625rem 0}
.frames{display:none}
@media(min-width:60rem){
.both{margin:0 0 3rem;padding-top:1rem;border-top:1px solid var(--line)}.both h2{margin:0 0 1rem}
.frames{display:grid;grid-template-columns:390px calc(1200px*var(--scale));gap:2rem;justify-content:start}
}
@media(min-width:75rem){.both{--scale:.6}}
@media(min-width:90rem){.both{--scale:.7875}}
.both figure{margin:0;min-width:0}
.both figcaption{color:var(--muted);font-size:.9375rem;margin:0 0 .5rem}
.screen{overflow:hidden;height:var(--height);border:1px solid var(--field);border-radius:.75rem;background:var(--paper)}
iframe{display:block;border:0;width:100%;height:100%}
.desktop iframe{width:1200px;height:calc(var(--height)/var(--scale));transform:scale(var(--scale));transform-origin:0 0}
.phone .screen{border-radius:1.75rem;border-width:6px;width:402px;margin-inline:-6px}
`;

/** The value for `style-src` that admits this style. */
export const SIDE_BY_SIDE_SOURCE = `'sha256-${createHash('sha256').update(SIDE_BY_SIDE_STYLE).digest('base64')}'`;
