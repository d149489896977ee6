import { Homepage, RegisterApplicationInput } from '@duet/router/application.schema';
import { z } from 'zod';

const { name, redirectUris, scopes } = RegisterApplicationInput.shape;

/** The contract as a form has it: one line for each redirect URI, and nothing for no homepage. */
export const ApplicationForm = z
  .object({
    name,
    homepage: z
      .string()
      .transform((text) => text.trim() || null)
      .pipe(Homepage.nullable()),
    isPublic: z.boolean(),
    redirectUris: z
      .string()
      .transform((text) => text.split('\n').flatMap((line) => line.trim() || []))
      .pipe(redirectUris),
    scopes,
  })
  .transform(({ isPublic, ...rest }) => ({
    ...rest,
    kind: isPublic ? ('public' as const) : ('confidential' as const),
  }));
export type ApplicationForm = z.infer<typeof ApplicationForm>;
