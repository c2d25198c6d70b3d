/** The look of a report on a phone, a desk, a dark screen and A4 paper. Nothing is fetched: faces are the reader's own. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--surface:#fff;--ink:#1d2530;--muted:#586271;--line:#dcd9d1;--accent:#0f5f6b;--accent-soft:#d8eaec;--warn:#9a3412;
--serif:Charter,'Bitstream Charter','Sitka Text',Cambria,Georgia,serif;--sans:system-ui,sans-serif}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14181d;--surface:#1b2027;--ink:#e9e6df;--muted:#a3abb6;--line:#313841;--accent:#5cc3cf;--accent-soft:#17343a;--warn:#f0a878}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;background:var(--paper)}
body{margin:0 auto;padding:2.5rem 1.25rem 4rem;max-width:53rem;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans)}
h1,h2,h3{font-family:var(--serif);line-height:1.2;text-wrap:balance;margin:0}
h1{font-size:clamp(1.75rem,5vw,2.6rem);letter-spacing:-.01em}
h2{font-size:clamp(1.4rem,3.5vw,1.8rem)}
h3{font-size:1.125rem}
p,dd,li,figcaption{max-width:68ch;text-wrap:pretty}
p{margin:.5rem 0}
.eyebrow{margin:0 0 .35rem;color:var(--accent);font-size:.8125rem;font-weight:600;letter-spacing:.02em}
.muted,.design{color:var(--muted)}
.design{margin-top:1rem;padding:0;list-style:none}
.design li{margin:.3rem 0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.875rem;margin:2rem 0 1rem;padding:0;list-style:none}
.card{display:flex;flex-direction:column;padding:1.1rem 1.15rem 1rem;background:var(--surface);border:1px solid var(--line);border-top:3px solid var(--accent);border-radius:.375rem}
.card p{margin:0}
.card .question{min-height:2.6em;font-size:.9375rem;font-weight:600;line-height:1.3}
.card .estimate{margin:.55rem 0 .1rem;font:600 2.5rem/1.1 var(--serif);font-variant-numeric:tabular-nums lining-nums}
.card .about{margin-bottom:.6rem;font-size:.875rem;line-height:1.4}
.card .sure{margin-top:auto;padding-top:.5rem;border-top:1px solid var(--line);color:var(--muted);font-size:.8125rem;line-height:1.45;font-variant-numeric:tabular-nums}
.card.empty{border-top-color:var(--line)}
.card.empty .estimate{color:var(--muted);font-size:1.35rem;line-height:1.3}
.card a{color:inherit}
.note{padding:.75rem 1rem;background:var(--accent-soft);border-radius:.375rem;font-size:.9375rem}
.note p{margin:0;max-width:none}
a{color:var(--accent);text-underline-offset:.15em}
section{margin-top:3.5rem;padding-top:1.75rem;border-top:1px solid var(--line)}
figure{margin:1.5rem 0 0;padding:1.25rem;background:var(--surface);border:1px solid var(--line);border-radius:.375rem}
figcaption{margin:.35rem 0 1.1rem}
figure.empty figcaption{margin-bottom:0;color:var(--muted)}
.picture{max-width:760px}
.picture svg{display:block;width:100%;height:auto;overflow:visible}
.narrow{display:none;max-width:430px}
details{margin-top:1rem;font-size:.9375rem}
summary{width:fit-content;padding:.65rem 0;color:var(--accent);cursor:pointer;font-weight:600}
summary:focus-visible,a:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.875rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{padding:.25rem 0 .5rem;text-align:left;color:var(--muted)}
th,td{padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{white-space:nowrap;color:var(--muted);font-weight:600}
tbody th{min-width:11rem;font-weight:500}
dl{display:grid;grid-template-columns:7.5rem 1fr;gap:.45rem 1rem;margin:.75rem 0 0;font-size:.9375rem}
dt{color:var(--muted)}
dd{margin:0}
code{font-size:.8125rem;overflow-wrap:anywhere}
.definition{margin-top:1.75rem}
.print-only{display:none}
footer{margin-top:3.5rem;padding-top:1.25rem;border-top:1px solid var(--line);color:var(--muted);font-size:.875rem}
@media (max-width:640px){
body{padding:1.5rem 1rem 3rem}
figure{margin-inline:-.25rem;padding:1rem .75rem}
.wide{display:none}.narrow{display:block}
.cards{grid-template-columns:1fr;gap:.75rem}
dl{grid-template-columns:1fr;gap:0}dt{margin-top:.6rem;font-size:.875rem}
.card .question{min-height:0}
}
@media print{
@page{size:A4;margin:16mm 15mm}
:root{--paper:#fff}
body{max-width:none;padding:0;font-size:10pt}
.cards{grid-template-columns:repeat(4,1fr);gap:3mm;margin:6mm 0 4mm}
.card{padding:3mm}.card .question{font-size:9pt;min-height:2.6em}.card .estimate{font-size:20pt}.card .about,.card .sure{font-size:8pt}
.card,tr,.definition dl{break-inside:avoid}
section{margin-top:0;padding-top:0;border-top:0;break-before:page}
main>section:first-of-type{margin-top:8mm;break-before:auto}
figure{padding:0;border:0;break-inside:avoid-page}
h2,h3,.eyebrow{break-after:avoid}
.wide{display:block}.narrow{display:none}
.picture svg{max-height:215mm}
summary{display:none}
details:not(.method)::details-content{content-visibility:hidden}
details.method::details-content{content-visibility:visible;block-size:auto}
.on-screen{display:none}.print-only{display:block}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;
