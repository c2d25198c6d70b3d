/** As it would be written by somebody who confuses nothing: capitals, no signs between, none of the letters that receipts lack. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** Whether what was typed is the code of a receipt, however it was copied from paper: `k7qf 2m9x4trb` is `K7QF-2M9X-4TRB`. */
export const isReceipt = (typed: string, receipt: string): boolean =>
  plain(typed) !== '' && plain(typed) === plain(receipt);
