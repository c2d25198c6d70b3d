import fc from 'fast-check';

/**
 * Property tests draw the same values on every machine, so that a red build is about the change at hand. `PROPERTY_SEED=7 npm test`
 * looks elsewhere; what it finds becomes an example of its own.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_122) });
