import { join } from 'node:path';
import { runSurvey } from './survey/run-survey.ts';
import { showSurvey } from './survey/show-survey.ts';
import type { Running } from './survey/preview-command.ts';

/** `npm run survey -- check | diff <a> <b> | publish <id> | new <id> | preview [id] | codebook <id> | schema` */

const args = process.argv.slice(2);
const directory = join(import.meta.dirname, '../../survey-definitions');
const { lines, failed, stop }: Running = await (showSurvey(args, directory) ?? runSurvey(args, directory));
for (const line of lines) console.log(line);
if (failed) process.exit(1);
if (stop !== undefined) process.once('SIGINT', () => void stop());
