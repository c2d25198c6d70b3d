/** On the survival scale. All null where survival is 0; only the limits are null where it is 1, since nothing has spread yet. */
export type SurvivalLimits = { stdErr: number | null; lower: number | null; upper: number | null };

/**
 * Standard error and log(-log) limits of a survival from 0 to 1, given the variance of its logarithm; `z` is the normal
 * quantile of the confidence. The limits always lie within 0 and 1.
 * Formula: survival^exp(-+ z sqrt(logVariance) / log survival). Source: Kalbfleisch & Prentice (1980), The Statistical
 * Analysis of Failure Time Data, p. 15; as R's conf.type = "log-log". `survivalLimits(0.5, 0.25, 1.96).stdErr` is 0.25.
 */
export const survivalLimits = (survival: number, logVariance: number, z: number): SurvivalLimits => {
  if (survival <= 0) return { stdErr: null, lower: null, upper: null };
  const stdErr = survival * Math.sqrt(logVariance);
  if (survival >= 1) return { stdErr, lower: null, upper: null };
  const spread = (z * Math.sqrt(logVariance)) / Math.log(survival);
  return { stdErr, lower: survival ** Math.exp(-spread), upper: survival ** Math.exp(spread) };
};
