import { type Pixels, subsample, localMomentsOf } from '../image/index.ts';

// Numbers of this file are guesses where nothing else is said.

// Neighbourhoods along the page's shorter side. Thick writing that fills the page shows against all of it; small
// writing on a sheet beside a dark table shows against the paper near it.
const neighbourhoods = [1, 2, 4, 8];

/**
 * The page with dark ink on light paper, turned over where it is light on dark. There is less ink than paper: values
 * lean away from their neighbourhood's mean to the ink's side, most clearly (the greatest skewness) at the scale that
 * suits the writing. An edge between paper and table leans less, the more alike their areas.
 */
export function darkOnLight(page: Pixels): Pixels {
  const looked = subsample(page);
  const skews = neighbourhoods.map((aside) => localMomentsOf(looked, aside).skewness);
  const clearest = skews.reduce((most, skew) => (Math.abs(skew) > Math.abs(most) ? skew : most));
  return clearest <= 0 ? page : { ...page, values: page.values.map((value) => 255 - value) };
}
