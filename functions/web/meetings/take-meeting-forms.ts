import type { Context, Handler } from 'hono';
import { changeEntries } from '../../core/instrument/entry-fields.ts';
import { unknownFields } from '../../core/instrument/read-answers.ts';
import { meetingItems } from '../../core/meeting-log.ts';
import { SubmissionId, type DraftFields } from '../../core/survey-response.ts';
import { confirmMeeting } from '../../workflows/confirm-meeting.ts';
import { logMeeting, MATCH_FIELD } from '../../workflows/log-meeting.ts';
import type { MatchAtHand } from '../../workflows/open-meeting-link.ts';
import { undoMeeting } from '../../workflows/undo-meeting.ts';
import { readForm } from '../form-body.ts';
import { wrongTypePage } from '../respond/message-pages.ts';
import { pressedButton } from '../respond/read-section-form.ts';
import { unknownLink } from '../respond/unknown-link.ts';
import { strangerSpeech } from '../respond/visit.ts';
import { loggedPage, meetingPage, meetingsOverPage } from './meeting-pages.ts';
import { openMeetingVisit, type MeetingDeps, type MeetingVisit } from './meeting-visit.ts';
import { loggerName } from './meeting-words.ts';
import { loggedFields, prefilledMeeting } from './prefilled-meeting.ts';

type Taking = (c: Context, visit: MeetingVisit, fields: DraftFields) => Promise<Response>;

/** A posted form of a link that works; anything else is told what is wrong. */
const taking =
  (deps: MeetingDeps, take: Taking): Handler =>
  async (c) => {
    const opened = await openMeetingVisit(deps, c);
    if (opened.kind === 'unknown') return c.html(...(await unknownLink(c, deps)));
    const form = await readForm(c);
    if (form.kind === 'wrong-type') return c.html(wrongTypePage(strangerSpeech(c, deps.tongues)), 415);
    if (opened.kind === 'expired') return c.html(meetingsOverPage(opened.visit, form.fields), 410);
    return take(c, opened.visit, form.fields);
  };

const idOf = (deps: MeetingDeps, submission: string[] | undefined): string => {
  const id = SubmissionId.safeParse(submission?.[0]);
  return id.success ? id.data : deps.ids.token();
};

/** The pages after something has changed in one of the matches. */
const withMatch = (visit: MeetingVisit, changed: MatchAtHand): MeetingVisit => ({
  ...visit,
  matches: visit.matches.map((one) => (one.match.id === changed.match.id ? changed : one)),
});

/** A meeting logged. A button of a group only changes the form. */
export const takeMeeting = (deps: MeetingDeps): Handler =>
  taking(deps, async (c, visit, { submission, direction, ...typed }) => {
    const { process, others } = meetingItems(visit.instrument, visit.matches[0]?.role ?? 'mentee');
    const items = [...process, ...others];
    const { [MATCH_FIELD]: _match, ...answers } = typed;
    const [stranger] = unknownFields(items, answers);
    const again = { visit, formId: deps.ids.token() };
    if (stranger !== undefined) {
      const text = visit.speech.say('strangeField', { field: stranger });
      return c.html(
        meetingPage({
          ...again,
          typed,
          notice: { title: visit.speech.say('cannotBeRead'), text, isError: true },
        }),
        400,
      );
    }
    const { button } = pressedButton({ items }, direction?.[0]);
    if (button !== undefined) {
      const changed = changeEntries(button.group, typed, button.change);
      return c.html(meetingPage({ ...again, typed: changed, unfolded: true }));
    }
    const outcome = await logMeeting(deps, visit, typed, idOf(deps, submission));
    switch (outcome.kind) {
      case 'logged': {
        const canUndo = deps.clock.now() <= outcome.undoUntil;
        return c.html(loggedPage(withMatch(visit, outcome.at), outcome, canUndo, typed, again.formId));
      }
      case 'taken-back':
        return c.html(meetingPage({ ...again, typed, notice: takenBack(visit) }));
      case 'invalid':
        return c.html(meetingPage({ ...again, typed, problems: outcome.problems }), 422);
    }
  });

const takenBack = ({ speech: { say } }: MeetingVisit) => ({
  title: say('takenBack'),
  text: say('nothingIsLogged'),
});

/** A log taken back: the form comes again with what was in it. */
export const takeUndo = (deps: MeetingDeps): Handler =>
  taking(deps, async (c, visit, { log, ...typed }) => {
    const { say } = visit.speech;
    const outcome = await undoMeeting(deps, visit, log?.[0] ?? '');
    const formId = deps.ids.token();
    if (outcome.kind === 'undone') {
      const fields = { [MATCH_FIELD]: [outcome.log.matchId], ...loggedFields(outcome.log), ...typed };
      const notice = takenBack(visit);
      return c.html(meetingPage({ visit: withMatch(visit, outcome.at), typed: fields, notice, formId }));
    }
    const notice =
      outcome.kind === 'too-late'
        ? { title: say('tooLateToUndo'), text: say('logSameDayAgain') }
        : { title: '', text: say('meetingChanged') };
    return c.html(meetingPage({ visit, typed: prefilledMeeting(visit), notice, formId }), 409);
  });

/** What the other side says of a meeting. */
export const takeWord = (deps: MeetingDeps): Handler =>
  taking(deps, async (c, visit, { log, says, submission }) => {
    const { say } = visit.speech;
    const outcome = await confirmMeeting(deps, visit, {
      logId: log?.[0] ?? '',
      // Only the one button says yes.
      says: says?.[0] === 'yes' ? 'yes' : 'no',
      formId: idOf(deps, submission),
    });
    const formId = deps.ids.token();
    if (outcome.kind !== 'said') {
      const notice = { title: '', text: say('meetingChanged') };
      return c.html(meetingPage({ visit, typed: prefilledMeeting(visit), notice, formId }), 409);
    }
    const now = withMatch(visit, outcome.at);
    const name = loggerName(now, outcome.meeting);
    const text = outcome.says === 'yes' ? say('youConfirmed') : say('youDisagreed', { name });
    const notice = { title: '', text };
    return c.html(meetingPage({ visit: now, typed: prefilledMeeting(now), notice, formId }));
  });
