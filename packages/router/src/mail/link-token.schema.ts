import { z } from 'zod';

/** What follows the # in the address of a link. */
export const LinkToken = z
  .string()
  .min(1)
  .max(100)
  .meta({ description: 'What follows the # in the link of the mail' });
