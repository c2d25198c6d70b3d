import { expect, test } from 'vitest';
import type { MailMessage } from '../../functions/ports.ts';
import { sendInvitation } from '../../functions/workflows/send-invitation.ts';
import { anInstrument } from '../builders/an-instrument.ts';
import { anInvitation } from '../builders/an-invitation.ts';
import { cohortIdOf, invitationIdOf, matchIdOf, participantIdOf, waveIdOf } from '../builders/ids.ts';
import { anAnsweringService } from '../web/respond/an-answering-service.ts';

const asksOfSomebody = anInstrument({
  title: 'You and {{other|your mentor}}',
  purpose: '{{program|The program}} asks for {{organization|your organization}}.',
});

const mailTo = async (...more: Parameters<typeof anInvitation>) => {
  const { ports } = await anAnsweringService(asksOfSomebody);
  const mails: MailMessage[] = [];
  const { waveId, participantId } = anInvitation();
  await ports.invitations.createAll(more.map(anInvitation), [{ waveId, participantId, state: 'queued' }]);
  const outcome = await sendInvitation(
    {
      ...ports,
      settings: { publicOrigin: 'https://mentoring.example.org', codeVersion: 'test', firstAdmin: '' },
      mailer: {
        send: async (mail) => {
          mails.push(mail);
        },
      },
    },
    {
      kind: 'send-invitation',
      cohortId: cohortIdOf(),
      waveId: waveIdOf(),
      participantId: participantIdOf(2),
    },
  );
  expect(outcome).toBe('sent');
  return mails[0];
};

test('a mail about one match names the other side, safely, and the program', async () => {
  const mail = await mailTo();
  expect(mail?.subject).toContain('You and Ana <Gil>');
  expect(mail?.text).toContain('Leadership mentoring asks for Example Works.');
  expect(mail?.html).toContain('You and Ana &lt;Gil&gt;');
  expect(mail?.html).not.toContain('<Gil>');
});

test('a mail about several matches is about no one person', async () => {
  const mail = await mailTo({ id: invitationIdOf(9), matchId: matchIdOf(9) });
  expect(mail?.subject).toContain('You and your mentor');
});
