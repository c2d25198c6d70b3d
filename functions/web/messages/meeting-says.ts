import type { Messages, Nothing } from './translator.ts';

/** What the pages about meetings say. Dates and names arrive in words. */
export type MeetingSays = {
  logAMeeting: Nothing;
  meetingsShort: Nothing;
  withWhom: Nothing;
  meetingWith: { names: string };
  logIt: Nothing;
  moreAboutMeeting: Nothing;
  meetingWhoSees: Nothing;
  keepThisPage: Nothing;

  meetingLogged: Nothing;
  meetingMinutes: { count: number };
  loggedBy: { name: string };
  loggedByYou: Nothing;
  confirmedByBoth: Nothing;
  notConfirmedYet: Nothing;
  notAllAgree: Nothing;
  somebodyGone: Nothing;
  undo: Nothing;
  undoForTenMinutes: Nothing;
  logSameDayAgain: Nothing;
  logAnother: Nothing;
  takenBack: Nothing;
  nothingIsLogged: Nothing;
  tooLateToUndo: Nothing;
  recentMeetings: Nothing;

  isThisRight: Nothing;
  yesWeMet: Nothing;
  yesThatIsRight: Nothing;
  noNotRight: Nothing;
  youConfirmed: Nothing;
  youDisagreed: { name: string };
  meetingChanged: Nothing;

  noMatchToLog: Nothing;
  whenToLog: Nothing;
  meetingsOver: { date: string };
  chooseMatch: Nothing;
  dayInFuture: Nothing;
  dayBeforeMatch: { date: string };
  dayAfterMatch: { date: string };
  nothingLoggedTwice: Nothing;
};

export type MeetingMessages = Messages<MeetingSays>;
