/** What differs from one deployment to the next. Everything else is the same for all. */
export type StageConfig = {
  name: string;
  /** Tables, bucket and stacks of a protected stage refuse to be deleted. */
  protected: boolean;
  /**
   * Where browsers find the service, `https://surveys.example.org`, when a domain or a CDN stands before the API.
   * Without it, links carry the API's own address.
   */
  publicOrigin?: string;
  /** Sender of every e-mail: an address in a domain that SES has verified for this account. */
  mailFrom: { name: string; address: string };
  /** May sign in and create programs before anybody else can. */
  firstAdmin: string;
  /** Gets every alarm; without it, alarms are seen in CloudWatch only. */
  alarmEmail?: string;
  logRetentionDays: 7 | 30 | 90;
  /** Messages that are worked on at once: keep below what the account's SES rate allows. */
  mailConcurrency: number;
  /** Requests a second that the API lets through, and the burst above it. */
  throttle: { rateLimit: number; burstLimit: number };
};

const development: StageConfig = {
  name: 'development',
  protected: false,
  mailFrom: { name: 'Mentoring surveys (trial)', address: 'surveys@example.org' },
  firstAdmin: 'admin@example.org',
  logRetentionDays: 7,
  mailConcurrency: 2,
  throttle: { rateLimit: 50, burstLimit: 100 },
};

const production: StageConfig = {
  name: 'production',
  protected: true,
  mailFrom: { name: 'Mentoring surveys', address: 'surveys@example.org' },
  firstAdmin: 'admin@example.org',
  logRetentionDays: 90,
  mailConcurrency: 5,
  throttle: { rateLimit: 500, burstLimit: 1000 },
};

const STAGES = [development, production];

/** The stage that `-c stage=` names; development when nothing is named. */
export const chosenStage = (name: unknown): StageConfig => {
  const stage = STAGES.find((candidate) => candidate.name === (name ?? development.name));
  if (stage !== undefined) return stage;
  const known = STAGES.map((candidate) => candidate.name).join(', ');
  throw new Error(`There is no stage ${JSON.stringify(name)}. Choose one with -c stage=: ${known}.`);
};
