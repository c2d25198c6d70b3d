import type { Page } from 'playwright-core';

/** The page in front of us, and the link of somebody who sends their answers now. */
type Here = { page: Page; link: string; send: () => Promise<void> };

/** From the thank-you page to the page after answers were taken back, each with what leads there. In this order. */
export const ownAnswersPages = (here: () => Here): [string, () => Promise<unknown>][] => {
  let receipt = '';
  const visit = (path = ''): Promise<unknown> => here().page.goto(`${here().link}${path}`);
  const press = (name: string): Promise<void> =>
    here().page.getByRole('button', { name, exact: true }).click();
  const withdraw = async (code: string): Promise<void> => {
    await visit('/withdraw');
    await here().page.getByLabel('The code of your receipt').fill(code);
    await press('Withdraw my answers');
  };
  return [
    [
      'the thank-you page',
      async () => {
        await here().send();
        receipt = await here().page.locator('.receipt').innerText();
      },
    ],
    ['answers that can still be changed', () => visit()],
    [
      'a section of answers that are being changed',
      async () => {
        await visit();
        await press('Change my answers');
      },
    ],
    ['the start of answers that are being changed', () => visit()],
    ['the review of answers that are being changed', () => visit('/review')],
    [
      'a receipt on its way',
      async () => {
        await visit();
        await press('Leave my answers as they are');
        await press('Send me the receipt by e-mail');
      },
    ],
    ['taking answers back', () => visit('/withdraw')],
    ['taking answers back by a wrong code', () => withdraw('K7QF')],
    ['answers that were taken back', () => withdraw(receipt)],
  ];
};
