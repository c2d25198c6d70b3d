import { join } from 'node:path';
import { runSurvey } from './survey/run-survey.ts';

/** `npm run survey -- check | diff <a> <b> | publish <id> | new <id>` */

const { lines, failed } = runSurvey(
  process.argv.slice(2),
  join(import.meta.dirname, '../../survey-definitions'),
);
for (const line of lines) console.log(line);
if (failed) process.exit(1);
