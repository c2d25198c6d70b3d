import { describe, expect, it } from 'vitest';
import { MailVariables, readEnvironment, SettingsVariables } from '../../functions/compose/environment.ts';

describe('the environment', () => {
  it('is read where every variable is good, and nothing else is taken from it', () => {
    const environment = {
      PUBLIC_ORIGIN: 'https://surveys.example.org',
      CODE_VERSION: '1.2.3',
      FIRST_ADMIN: 'ada@example.org',
      HOME: '/root',
    };
    expect(readEnvironment(SettingsVariables, environment)).toEqual({
      PUBLIC_ORIGIN: 'https://surveys.example.org',
      CODE_VERSION: '1.2.3',
      FIRST_ADMIN: 'ada@example.org',
    });
  });

  it('says of every variable at once what is missing and what to set it to', () => {
    expect(() => readEnvironment(SettingsVariables, {})).toThrow(
      'PUBLIC_ORIGIN is not set: set it to where browsers find the service, such as https://surveys.example.org, without a slash at the end.\n' +
        'FIRST_ADMIN is not set: set it to the address that may create the first program.\n' +
        'CODE_VERSION is not set: set it to the version of this code, as named in the manifests of reports.',
    );
  });

  it.each(['https://surveys.example.org/', 'surveys.example.org', 'https://example.org/surveys', 'nonsense'])(
    'refuses %s as an origin, because links are made by putting paths behind it',
    (PUBLIC_ORIGIN) => {
      expect(() =>
        readEnvironment(SettingsVariables, {
          PUBLIC_ORIGIN,
          CODE_VERSION: '1',
          FIRST_ADMIN: 'ada@example.org',
        }),
      ).toThrow('PUBLIC_ORIGIN is no origin: set it to where browsers find the service');
    },
  );

  it('does not repeat a wrong value', () => {
    const wrong = { MAIL_FROM_NAME: 'Surveys', MAIL_FROM_ADDRESS: 'hunter2', MAIL_CONFIGURATION_SET: 'set' };
    expect(() => readEnvironment(MailVariables, wrong)).toThrow(
      /^MAIL_FROM_ADDRESS is no e-mail address: set it to an address that SES has verified\.$/,
    );
  });
});
