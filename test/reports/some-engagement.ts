/** A share with limits of a few points on either side. */
const aShare = (count: number, of: number) => {
  const share = count / of;
  return {
    state: 'shown',
    count,
    of,
    share,
    lower: Math.max(0, share - 0.08),
    upper: Math.min(1, share + 0.07),
  };
};

const funnelStep = (
  role: 'mentor' | 'mentee',
  stage: string,
  count: number,
  of: number,
  before?: number,
) => ({
  role,
  stage,
  pending: false,
  ofEnrolled: aShare(count, of),
  ...(before === undefined ? {} : { ofPrevious: aShare(count, before) }),
});

/** Meetings of sixty matches over twelve months, fewer with each. */
export const someEngagement = {
  asOf: '2027-01-04',
  anyLogged: true,
  coverage: { ...aShare(389, 540), matches: 60 },
  cadences: { state: 'shown', own: 41, standard: 19 },
  coverageMonths: Array.from({ length: 10 }, (_, index) => {
    const share = 0.81 - index * 0.021;
    return {
      from: index + 1,
      to: index === 9 ? 12 : index + 1,
      matches: 60 - index * 4,
      share,
      lower: share - 0.07 - index * 0.01,
      upper: share + 0.06 + index * 0.01,
    };
  }),
  meetings: { state: 'shown', matches: 60, logged: 516, held: 431, moved: 52, cancelled: 33 },
  confirmed: { ...aShare(262, 431), matches: 57 },
  fellThrough: { ...aShare(85, 516), matches: 58 },
  active: aShare(36, 48),
  tooEarly: 2,
  firstMeeting: {
    state: 'shown',
    matches: 60,
    met: 57,
    median: 12,
    lower: 9,
    upper: 15,
    within: [
      { days: 14, known: 60, share: 0.583, lower: 0.463, upper: 0.708 },
      { days: 30, known: 60, share: 0.9, lower: 0.81, upper: 0.96 },
    ],
  },
  funnel: [
    funnelStep('mentor', 'matched', 52, 52),
    funnelStep('mentor', 'first-meeting', 49, 52, 52),
    funnelStep('mentor', 'halfway-survey', 36, 52, 49),
    funnelStep('mentor', 'end-survey', 30, 52, 36),
    funnelStep('mentee', 'matched', 58, 60),
    funnelStep('mentee', 'first-meeting', 55, 60, 58),
    funnelStep('mentee', 'halfway-survey', 45, 60, 55),
    funnelStep('mentee', 'end-survey', 41, 60, 45),
  ],
};
