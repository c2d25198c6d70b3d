import { createHash } from 'node:crypto';

/** The look of every page. One constant text, so that the content security policy can name it by its hash. */
export const STYLESHEET = `
:root{color-scheme:light dark;--paper:#fbfaf7;--surface:#fff;--ink:#1d2530;--muted:#586271;--line:#dcd9d1;--field:#7d8590;--accent:#0f5f6b;--on-accent:#fff;--accent-soft:#d8eaec;--warn:#9a3412;--warn-soft:#fbeee6}
@media(prefers-color-scheme:dark){:root{--paper:#14181d;--surface:#1b2027;--ink:#e9e6df;--muted:#a3abb6;--line:#313841;--field:#7f8995;--accent:#5cc3cf;--on-accent:#0b2327;--accent-soft:#17343a;--warn:#f0a878;--warn-soft:#33241a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",sans-serif}
header,main,footer{max-width:42rem;margin:0 auto;padding:1rem 1.25rem}
.wide header,.wide main,.wide footer{max-width:64rem}
header{display:flex;flex-wrap:wrap;gap:0 1rem;justify-content:space-between;align-items:center;min-height:4rem;color:var(--muted);font-size:.9375rem;overflow-wrap:anywhere}
header form{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center}
header a{font-weight:600;text-decoration:none}
header a:hover,a.card:hover strong{text-decoration:underline}
header .plain,td .plain,li .plain{padding-inline:0}
.languages{display:flex;flex-wrap:wrap;gap:0 1rem}
.languages a{padding:.6875rem 0}
footer{color:var(--muted);font-size:.9375rem;padding-bottom:3rem}
h1,h2,h3{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;line-height:1.2;font-weight:700;text-wrap:balance}
h1{font-size:clamp(1.75rem,5vw,2.375rem);margin:.5rem 0 1rem;overflow-wrap:anywhere}
h2{font-size:1.375rem;margin:2.25rem 0 .75rem}
h3{font-size:1.1875rem;margin:1.75rem 0 .5rem}
p,ul,dl{margin:0 0 1rem}
ul{padding-inline-start:1.25rem}li+li{margin-top:.25rem}
a{color:var(--accent)}
.lede{font-size:1.1875rem}
.muted,.hint{color:var(--muted)}
.hint{font-size:.9375rem;margin:.125rem 0 .5rem}details>.hint{margin-bottom:1.25rem}
:focus-visible,[type=date]:focus-within{outline:3px solid var(--accent);outline-offset:2px}
.button,button{display:inline-block;min-height:3rem;padding:.7rem 1.5rem;border:2px solid var(--accent);border-radius:.625rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;line-height:1.3;text-decoration:none;cursor:pointer}
.quiet{background:none;color:var(--accent)}
.plain{min-height:2.75rem;padding:.5rem .75rem;border-color:transparent;background:none;color:var(--accent);text-decoration:underline;font-weight:400}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:2rem 0 0}
.actions form{display:contents}
.changing .plain{padding-inline:0}
@media(max-width:30rem){.actions .button,.actions button{flex:1 1 auto;text-align:center}}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.5rem 1.25rem;padding:1rem 1.25rem;background:var(--surface);border:1px solid var(--line);border-radius:.75rem}
.facts dt{color:var(--muted)}.facts dd{margin:0}.facts ul{margin:0;padding-inline-start:1.1rem}
@media(max-width:30rem){.facts{grid-template-columns:1fr;gap:.125rem}.facts dd:not(:last-child){margin-bottom:.75rem}}
#progress{margin:0}
progress{display:block;width:100%;height:.5rem;margin:.25rem 0 1.5rem;accent-color:var(--accent)}
fieldset,.item{border:0;margin:0 0 1.75rem;padding:0;min-width:0}
legend,.item>label{display:block;padding:0;font-weight:600;margin-bottom:.375rem}
.options{display:grid;gap:.5rem}
.options.even{grid-template-columns:repeat(auto-fit,minmax(max(9rem,40%),1fr))}
@media(min-width:40rem){.options.even{grid-template-columns:none;grid-auto-flow:column;grid-auto-columns:1fr}.even .option{flex-direction:column;gap:.375rem;padding:.625rem .25rem;text-align:center}}
@media(max-width:26rem){.options.long{grid-template-columns:1fr}.even .option{padding-inline:.625rem;gap:.5rem}}
@media(max-width:40rem){.even>:last-child:nth-child(odd):not(:first-child),.log>[data-asked] .options>:last-child:nth-child(odd){grid-column:1/-1}}
.options.points{grid-template-columns:repeat(auto-fit,minmax(3rem,1fr));gap:.375rem}
@media(max-width:40rem){.points:has(>:nth-child(8)){grid-template-columns:repeat(5,1fr)}.points:has(>:nth-child(11)){grid-template-columns:repeat(4,1fr)}}
.option{display:flex;align-items:center;gap:.625rem;min-height:2.75rem;padding:.5rem .75rem;background:var(--surface);border:1px solid var(--field);border-radius:.5rem;cursor:pointer;line-height:1.3}
.points .option{flex-direction:column;justify-content:center;gap:.25rem;padding:.375rem .125rem;font-variant-numeric:tabular-nums}
.option span{min-width:0;overflow-wrap:anywhere}
.option:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);background:var(--accent-soft)}
.option:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.option input{width:1.25rem;height:1.25rem;margin:0;flex:none;accent-color:var(--accent);outline:none}
.ends{display:flex;justify-content:space-between;gap:1rem;color:var(--muted);font-size:.9375rem;margin-top:.25rem}
input[type=text],input[type=email],input[type=number],input[type=date],input[type=file],select,textarea{width:100%;min-height:3rem;padding:.625rem .75rem;font:inherit;color:inherit;background:var(--surface);border:1px solid var(--field);border-radius:.5rem}
input[type=number],input[type=date],[inputmode=decimal]{max-width:14rem}
textarea{min-height:7rem;resize:vertical}
.problem{color:var(--warn);font-weight:600;margin:0 0 .5rem}
.has-problem{border-inline-start:4px solid var(--warn);margin-inline-start:-1.25rem;padding-inline-start:1rem}
.summary{border:2px solid var(--warn);background:var(--warn-soft);border-radius:.75rem;padding:1rem 1.25rem;margin:0 0 1.75rem}
.summary:focus{outline:0}.summary>:last-child{margin:0}.summary h2{margin:0 0 .5rem;font-size:1.1875rem}.summary ul{padding:0;list-style:none}.summary a{color:var(--warn);display:inline-block;padding:.5625rem 0}
.group>legend{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;font-size:1.1875rem;margin-bottom:.25rem}
.group fieldset{margin-top:1.25rem}
.entry{padding:1rem 1.25rem;border:1px solid var(--line);border-radius:.75rem;background:var(--surface)}
.entry>legend{padding:0 .5rem;margin:0 -.5rem;overflow-wrap:anywhere}
.entry .actions{margin-top:.5rem}
.places{display:grid;gap:.5rem}
.places label{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;justify-content:space-between;overflow-wrap:anywhere}
.places select{width:auto}
.enter{position:absolute;inset-inline-start:-100vw;min-height:0;width:1px;padding:0;border:0}
.status{position:sticky;bottom:0;margin:1.5rem -1.25rem 0;padding:.375rem 1.25rem;border-top:1px solid var(--line);color:var(--muted);background:var(--paper);font-size:.9375rem}
:has(>body .status:not(:empty)){scroll-padding-bottom:3rem}
.status:empty{display:none}
.unseen{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}
[aria-disabled=true]{opacity:.6;cursor:progress}
.receipt{font:700 1.75rem/1.2 ui-monospace,"SF Mono",Menlo,Consolas,monospace;letter-spacing:.04em;padding:1rem 1.25rem;background:var(--accent-soft);border-radius:.75rem;overflow-wrap:anywhere}
.answers dt{font-weight:600;margin-top:1rem}.answers>dt:first-child{margin-top:0}.answers dd{margin:.125rem 0 0;white-space:pre-wrap;overflow-wrap:anywhere}
.card{background:var(--surface);border:1px solid var(--line);border-radius:.75rem;padding:1.25rem;margin:0 0 1rem}
.card>:last-child{margin-bottom:0}.card>h2:first-child,.card>h3:first-child{margin-top:0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1rem}
.cards .card{margin:0}
.cards+h2{margin-top:2.5rem}.cards+.actions{margin-top:1rem}details.card{padding-block:.5rem}
a.card{display:block;color:inherit;text-decoration:none}a.card strong{color:var(--accent)}a.card:hover{border-color:var(--accent)}
summary{width:fit-content;padding:.5625rem 0;color:var(--accent);font-weight:600;cursor:pointer}
.files,.asides{padding:0;list-style:none}.files a,.asides a{display:inline-block;padding:.5625rem 0}.asides{margin-top:2rem;font-size:.9375rem}.asides a,.lone{padding:.6875rem 0}.lone{display:inline-block}.answers+.actions{margin-top:.5rem}
.letter,pre{white-space:pre-wrap;overflow-wrap:anywhere}
pre{margin:0 0 1rem;font:.9375rem/1.5 ui-monospace,"SF Mono",Menlo,Consolas,monospace}
.figure{font:700 2rem/1.1 Charter,"Bitstream Charter",Cambria,Georgia,serif;font-variant-numeric:tabular-nums;margin:0 0 .25rem}
.scroll{overflow-x:auto;margin:0 0 1.5rem;border:1px solid var(--line);border-radius:.75rem;background:var(--surface)}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:.96875rem}
th,td{text-align:start;padding:.625rem 1rem;border-bottom:1px solid var(--line);vertical-align:middle}
tbody tr:last-child>*{border-bottom:0}
tbody th,td{overflow-wrap:break-word}
thead th{color:var(--muted);font-weight:600;white-space:nowrap}
.scroll+h1,.card+h1,.card+#part:empty+h1{margin-top:2rem}
.log{margin-bottom:2rem}.log>[data-asked] .options:not(.even){grid-template-columns:repeat(auto-fit,minmax(max(9.5rem,40%),1fr))}
@media(min-width:40rem){.log>[data-asked] .options:not(.even){grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr))}}
.number{text-align:end}
th .muted{font-weight:400}
@media(max-width:40rem){thead{display:none}table,tbody,tr,tbody th,td{display:block}tr{padding:.75rem 1rem;border-bottom:1px solid var(--line)}tbody tr:last-child{border:0}tbody th,td{border:0;padding:.125rem 0;overflow-wrap:anywhere}td.number{text-align:start}td:empty{display:none}td[data-label]:not(:has(form))::before{content:attr(data-label) ": ";color:var(--muted)}}
.log:has([name=outcome][value=held]:checked) [data-asked]:not([data-asked~=held]),.log:has([name=outcome][value=moved]:checked) [data-asked]:not([data-asked~=moved]),.log:has([name=outcome][value=cancelled]:checked) [data-asked]:not([data-asked~=cancelled]){display:none}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,8rem),1fr));gap:.25rem 1.25rem}
.actions+.card,.actions+.muted,form+.muted{margin-top:2rem}
.sides dt{color:var(--muted);font-size:.9375rem}.sides dd{margin:0;font-weight:600;overflow-wrap:anywhere}
.verdict h3{display:flex;gap:.625rem;align-items:baseline}.verdict h4{margin:1.25rem 0 .25rem;font-weight:400}
.sign{flex:none;width:2rem;text-align:center;border:2px solid;border-radius:.5rem;line-height:1.6}
.mark{padding:0 .5rem;border:1px solid var(--accent);border-radius:1rem;color:var(--accent);font-size:.875rem;white-space:nowrap}
.picture{margin:0 0 1.5rem;padding:1rem 1.25rem;background:var(--surface);border:1px solid var(--line);border-radius:.75rem}.picture figcaption{font-weight:600;margin-bottom:.75rem}.picture img{width:100%;height:auto;display:block}
.nowrap{white-space:nowrap}
@media screen and (max-width:40rem){.picture{display:none}}
:target.card{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
@media(forced-colors:active){.option:has(:checked){outline:2px solid Highlight}}
@media print{tr,.card,.picture{break-inside:avoid}h2,h3{break-after:avoid}.scroll{overflow:visible}:root{color-scheme:light}.actions,.languages,header form{display:none}.sides,.answers dt{break-inside:avoid;break-after:avoid}}
`;

/** The value for `style-src` that admits the stylesheet and nothing else. */
export const STYLESHEET_SOURCE = `'sha256-${createHash('sha256').update(STYLESHEET).digest('base64')}'`;
