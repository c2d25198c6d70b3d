import { Match } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosenStage } from '../../infra/stages.ts';
import { synthesise, type Synthesised } from './synthesise.ts';

const Statement = z.object({
  Action: z.union([z.string(), z.array(z.string())]).transform((actions) => [actions].flat()),
  Resource: z.unknown().transform((resources) => [resources].flat()),
  Condition: z
    .object({ 'ForAllValues:StringLike': z.object({ 'dynamodb:LeadingKeys': z.array(z.string()) }) })
    .or(z.object({ StringEquals: z.unknown() }).transform(() => undefined))
    .optional(),
});
const Policy = z.object({
  Properties: z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) }),
});
let stacks: Synthesised;
beforeAll(() => {
  stacks = synthesise('production');
}, 120_000);
afterAll(() => stacks.remove());

/** What the function may do, by the name of its policy. */
const statementsOf = (construct: string): z.infer<typeof Statement>[] =>
  Object.entries(stacks.service.findResources('AWS::IAM::Policy'))
    .filter(([id]) => id.startsWith(`${construct}Function`))
    .flatMap(([, policy]) => Policy.parse(policy).Properties.PolicyDocument.Statement);

const actionsOn = (construct: string, table: string): string[] =>
  statementsOf(construct)
    .filter(({ Resource }) => JSON.stringify(Resource).includes(`FnGetAtt${table}`))
    .flatMap(({ Action }) => Action);

describe('what functions may do', () => {
  it('lets participants put a response and read none', () => {
    expect(actionsOn('Respond', 'Responses')).toEqual(['dynamodb:PutItem']);
  });

  it('keeps participants away from sign-ins, sessions and users', () => {
    const keys = statementsOf('Respond').flatMap(
      ({ Condition }) => Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'] ?? [],
    );
    const unlimited = statementsOf('Respond').filter(({ Condition }) => Condition === undefined);
    expect(new Set(keys)).toEqual(
      new Set([
        'AGREEMENT#*',
        'COHORT#*',
        'COMPARISON#*',
        'FOLLOW-UP#*',
        'KEPT#*',
        'LINK#*',
        'MEETING-FEED#*',
        'MEETING-LINK#*',
        'MEETINGS#*',
        'PERSON#*',
        'PROGRAM#*',
        'ROSTER#*',
        'WAVE#*',
        'DRAFT#*',
        'DIRTY#*',
        'RATE#*',
        'RECEIPT-WISH#*',
      ]),
    );
    expect(unlimited.flatMap(({ Action }) => Action)).toEqual(['dynamodb:PutItem']);
  });

  it('lets participants see of a roster and of meetings what they know the id of, and list no cohort’s', () => {
    const actionsOnKey = (key: string): string[] =>
      statementsOf('Respond')
        .filter(({ Condition }) =>
          Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'].includes(key),
        )
        .flatMap(({ Action }) => Action.map((action) => action.replace('dynamodb:', '')))
        .toSorted();
    expect(actionsOnKey('ROSTER#*')).toEqual(['BatchGetItem', 'GetItem']);
    expect(actionsOnKey('MEETING-LINK#*')).toEqual(['BatchGetItem', 'GetItem']);
    expect(actionsOnKey('MEETING-FEED#*')).toEqual(['PutItem']);
    expect(actionsOnKey('MEETINGS#*')).toEqual(['PutItem', 'Query']);
  });

  it('lets participants wish for their receipt and see no wish, and count tries of a code without seeing any count', () => {
    const onKey = (key: string): string[] =>
      statementsOf('Respond')
        .filter(({ Condition }) =>
          Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'].includes(key),
        )
        .flatMap(({ Action }) => Action);
    expect(onKey('RECEIPT-WISH#*')).toEqual(['dynamodb:PutItem']);
    expect(onKey('RATE#*')).toEqual(['dynamodb:UpdateItem']);
    expect(onKey('DRAFT#*')).not.toContain('dynamodb:Query');
  });

  it('keeps the pages of admins and leaders away from what participants keep, compare and agree on', () => {
    for (const construct of ['Console', 'Answers']) {
      const onTables = statementsOf(construct).filter(({ Action }) =>
        Action.some((action) => action.startsWith('dynamodb:')),
      );
      const keys = onTables.flatMap(
        ({ Condition }) => Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'] ?? [],
      );
      expect(keys).toContain('COHORT#*');
      for (const own of ['AGREEMENT', 'COMPARISON', 'KEPT', 'LINK', 'DRAFT'])
        expect(keys.filter((key) => key.startsWith(`${own}#`))).toEqual([]);
    }
  });

  it('lets participants raise a follow-up and see none', () => {
    const allowed = statementsOf('Respond').filter(({ Condition }) =>
      Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'].includes('FOLLOW-UP#*'),
    );
    expect(allowed.flatMap(({ Action }) => Action)).toEqual(['dynamodb:PutItem']);
  });

  it('lets only the aggregation and the pages of answers read responses, and lets those pages change nothing', () => {
    const readers = [
      'Respond',
      'Console',
      'Answers',
      'OpenWaves',
      'Aggregate',
      'SendInvitation',
      'PublishReport',
    ].filter((construct) =>
      actionsOn(construct, 'Responses').some((action) => action !== 'dynamodb:PutItem'),
    );
    expect(readers).toEqual(['Answers', 'Aggregate']);
    expect(actionsOn('Answers', 'Responses')).toEqual(['dynamodb:Query']);
    const ofPages = statementsOf('Answers').flatMap(({ Action }) => Action);
    expect(
      ofPages.filter(
        (action) => /Put|Update|Delete|Write|Send/.test(action) && action.startsWith('dynamodb'),
      ),
    ).toEqual([]);
    // It deletes what was withdrawn.
    expect(actionsOn('Aggregate', 'Responses')).toEqual(['dynamodb:DeleteItem', 'dynamodb:Query']);
  });

  it('lets the reports see aggregates, and no drafts, sessions or responses', () => {
    expect(actionsOn('PublishReport', 'Core')).toEqual(['dynamodb:GetItem']);
    expect(actionsOn('PublishReport', 'Responses')).toEqual([]);
    expect(actionsOn('PublishReport', 'Ephemeral')).toEqual([]);
  });

  it('names every action and every resource', () => {
    const statements = Object.values(stacks.service.findResources('AWS::IAM::Policy')).flatMap(
      (policy) => Policy.parse(policy).Properties.PolicyDocument.Statement,
    );
    expect(statements.length).toBeGreaterThan(10);
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
    expect(statements.flatMap(({ Resource }) => Resource)).not.toContain('*');
  });

  it('lets mail go out from the service’s own address only', () => {
    for (const construct of ['Console', 'SendInvitation']) {
      const send = statementsOf(construct).filter(({ Action }) => Action.includes('ses:SendEmail'));
      expect(send).toHaveLength(1);
    }
    stacks.service.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'ses:SendEmail',
            Condition: { StringEquals: { 'ses:FromAddress': chosenStage('production').mailFrom.address } },
          }),
        ]),
      },
    });
  });
});
