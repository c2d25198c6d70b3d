import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './constructs/alarms.ts';
import { OutgoingMail } from './constructs/outgoing-mail.ts';
import { PublicApi } from './constructs/public-api.ts';
import { ScheduledWork } from './constructs/schedule.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { WorkQueue } from './constructs/work-queue.ts';
import type { DataStack } from './data-stack.ts';
import type { StageConfig } from './stages.ts';
import { grantTables, TABLE_RIGHTS } from './table-rights.ts';

export type ServiceStackProps = {
  stage: StageConfig;
  data: DataStack;
  /** Folder that holds one built folder a handler. */
  assets: string;
  /** Named in every report's manifest. */
  codeVersion: string;
};

type Worker = { handler: string; description: string; memoryMegabytes: number; timeout: Duration };

/** Everything that can be replaced at any time: one function a handler, and what starts it. */
export class ServiceStack extends Stack {
  private readonly props: ServiceStackProps;
  private readonly api: PublicApi;
  private readonly mail: OutgoingMail;
  private readonly alarms: Alarms;

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id);
    this.props = props;
    this.api = new PublicApi(this, 'PublicApi', { stage: props.stage });
    this.mail = new OutgoingMail(this, 'OutgoingMail', { from: props.stage.mailFrom });
    this.alarms = new Alarms(this, 'Alarms', { email: props.stage.alarmEmail });
    this.answering();
    this.administration();
    this.readingAnswers();
    const invitations = this.invitations();
    const reports = this.publishing();
    this.waves(invitations);
    this.aggregation(reports);
  }

  private answering(): void {
    const respond = this.worker('Respond', {
      handler: 'respond',
      description: 'Participants answer',
      memoryMegabytes: 1024,
      timeout: Duration.seconds(15),
    });
    grantTables(respond, this.props.data, TABLE_RIGHTS.respond);
    this.api.route('/r/{proxy+}', respond);
    this.api.route('/m/{proxy+}', respond);
  }

  private administration(): void {
    const { data } = this.props;
    const pages = this.worker('Console', {
      handler: 'console',
      description: 'Admins and leaders: pages and downloads',
      memoryMegabytes: 1024,
      timeout: Duration.seconds(29),
    });
    grantTables(pages, data, TABLE_RIGHTS.console);
    this.mail.allow(pages);
    pages.lambda.addEnvironment('REPORT_BUCKET', data.reports.bucketName);
    pages.allow(['s3:GetObject'], [data.reports.arnForObjects('*')]);
    // Without it, S3 says «forbidden» of a report that isn't there.
    pages.allow(['s3:ListBucket'], [data.reports.bucketArn]);
    this.api.otherwise(pages);
  }

  private readingAnswers(): void {
    const answers = this.worker('Answers', {
      handler: 'answers',
      description: 'Admins read what the program team was promised to read',
      memoryMegabytes: 1024,
      timeout: Duration.seconds(29),
    });
    grantTables(answers, this.props.data, TABLE_RIGHTS.answers);
    this.api.route('/console/answers/{proxy+}', answers);
  }

  private invitations(): WorkQueue {
    const { data, stage } = this.props;
    const sender = this.worker('SendInvitation', {
      handler: 'send-invitation',
      description: 'Sends one participant the e-mail of a wave',
      memoryMegabytes: 512,
      timeout: Duration.seconds(30),
    });
    grantTables(sender, data, TABLE_RIGHTS.sendInvitation);
    this.mail.allow(sender);
    const queue = this.queue('Invitations', {
      workerTimeout: sender.timeout,
      // A sender holds its mailing for 15 minutes: a try that comes back sooner would find it held, and be dropped.
      backAfter: Duration.minutes(20),
    });
    queue.feed(sender, { batchSize: 5, maxConcurrency: stage.mailConcurrency });
    return queue;
  }

  private publishing(): WorkQueue {
    const { data } = this.props;
    const publisher = this.worker('PublishReport', {
      handler: 'publish-report',
      description: 'Renders a cohort report onto the shelf',
      memoryMegabytes: 2048,
      timeout: Duration.minutes(2),
    });
    grantTables(publisher, data, TABLE_RIGHTS.publishReport);
    publisher.lambda.addEnvironment('REPORT_BUCKET', data.reports.bucketName);
    publisher.allow(['s3:GetObject', 's3:PutObject'], [data.reports.arnForObjects('*')]);
    // Without it, a file that is not there looks like one that is forbidden.
    publisher.allow(['s3:ListBucket'], [data.reports.bucketArn]);
    const queue = this.queue('Reports', { workerTimeout: publisher.timeout });
    queue.feed(publisher, { batchSize: 1, maxConcurrency: 4 });
    return queue;
  }

  private waves(invitations: WorkQueue): void {
    const worker = this.worker('OpenWaves', {
      handler: 'open-waves',
      description: 'Opens the waves that are due and invites who is eligible',
      memoryMegabytes: 512,
      timeout: Duration.minutes(10),
    });
    grantTables(worker, this.props.data, TABLE_RIGHTS.openWaves);
    invitations.sendFrom(worker, 'INVITATION_QUEUE_URL');
    this.schedule('WaveSchedule', {
      worker,
      occasions: [
        { id: 'Hourly', description: 'Opens what is due', cron: { minute: '0', hour: '*' }, input: {} },
        {
          id: 'FollowUps',
          // Somebody may feel unsafe: the program team knows within minutes.
          description: 'Tells admins who wants to hear from them',
          cron: { minute: '*/5', hour: '*' },
          input: { task: 'follow-ups' },
        },
      ],
    });
  }

  private aggregation(reports: WorkQueue): void {
    const worker = this.worker('Aggregate', {
      handler: 'aggregate',
      description: 'Recomputes the aggregates that are out of date',
      memoryMegabytes: 1769,
      timeout: Duration.minutes(15),
    });
    grantTables(worker, this.props.data, TABLE_RIGHTS.aggregate);
    reports.sendFrom(worker, 'REPORT_QUEUE_URL');
    const hourly = { description: 'Recomputes what is out of date', cron: { minute: '20', hour: '*' } };
    const nightly = { description: 'Recomputes everything', cron: { minute: '40', hour: '2' } };
    this.schedule('AggregateSchedule', {
      worker,
      occasions: [
        { id: 'Hourly', ...hourly, input: { everything: false } },
        { id: 'Nightly', ...nightly, input: { everything: true } },
        {
          id: 'Comparisons',
          // Between two runs of what mails those whose comparison is ready.
          description: 'Lets pairs compare their answers who both agreed to',
          cron: { minute: '2/5', hour: '*' },
          input: { task: 'comparisons' },
        },
      ],
    });
  }

  private worker(id: string, worker: Worker): ServiceFunction {
    const { stage, assets, data, codeVersion } = this.props;
    const environment = {
      CORE_TABLE: data.core.tableName,
      RESPONSES_TABLE: data.responses.tableName,
      EPHEMERAL_TABLE: data.ephemeral.tableName,
      PUBLIC_ORIGIN: stage.publicOrigin ?? this.api.origin,
      CODE_VERSION: codeVersion,
      FIRST_ADMIN: stage.firstAdmin,
    };
    const made = new ServiceFunction(this, id, { ...worker, stage, assets, environment });
    this.alarms.watch(made.alarm);
    return made;
  }

  private queue(id: string, props: { workerTimeout: Duration; backAfter?: Duration }): WorkQueue {
    const queue = new WorkQueue(this, id, props);
    this.alarms.watch(queue.deadLetters.alarm);
    return queue;
  }

  private schedule(id: string, props: ConstructorParameters<typeof ScheduledWork>[2]): void {
    this.alarms.watch(new ScheduledWork(this, id, props).deadLetters.alarm);
  }
}
