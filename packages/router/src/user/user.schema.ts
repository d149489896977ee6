import { z } from 'zod';
import { LinkToken } from '../mail/link-token.schema.ts';
import { ExpectedVersion, Version } from '../version/version.schema.ts';

export const Username = z
  .string()
  .regex(/^[a-zA-Z0-9_-]+$/, 'Use letters, digits, - and _ only')
  .min(3)
  .max(30)
  .meta({ examples: ['ada'] });

/** As zod has it, but that no part of the domain ends with a hyphen (RFC 1123 section 2.1). */
const EMAIL = /^(?:[\w'+-]+\.)*[\w'+-]*[\w+-]@(?:[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}$/;

export const Email = z.email({ pattern: EMAIL }).max(254).toLowerCase();

/**
 * No composition rules: length is what protects. The commonest passwords are refused by the server.
 * Normalized, because two keyboards may write the same letter differently.
 */
export const Password = z.string().normalize('NFKC').min(8).max(256);

export const Role = z.enum(['user', 'moderator', 'admin']);
export type Role = z.infer<typeof Role>;

/** The signed-in user's own account. Everybody else sees a profile. */
export const UserOutput = z
  .object({
    id: z.string(),
    version: Version,
    username: Username,
    email: z.email(),
    bio: z.string(),
    image: z.string().nullable(),
    role: Role,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'User' });
export type UserOutput = z.infer<typeof UserOutput>;

export const RegisterInput = z.strictObject({
  username: Username,
  email: Email,
  password: Password,
});
export type RegisterInput = z.infer<typeof RegisterInput>;

/** The password is the one that was chosen at sign-up. The name is for when that one is taken by now. */
export const ConfirmUserInput = z.strictObject({
  token: LinkToken,
  password: z.string().normalize('NFKC').min(1).max(256),
  username: Username.optional(),
});
export type ConfirmUserInput = z.infer<typeof ConfirmUserInput>;

export const ConfirmedUserOutput = z.object({ username: Username, email: z.email() });
export type ConfirmedUserOutput = z.infer<typeof ConfirmedUserOutput>;

/** The address of an uploaded picture, as `GET /me` shows it: it may be sent back, and stays what it is. */
const UploadedPicture = z.string().regex(/^\/[\w/-]{1,200}$/, 'Start with https://');

export const UpdateUserInput = z
  .strictObject({
    username: Username,
    bio: z.string().max(500),
    image: z.union([z.httpUrl().max(500), UploadedPicture]).nullable(),
  })
  .partial()
  .extend({ expectedVersion: ExpectedVersion });
export type UpdateUserInput = z.infer<typeof UpdateUserInput>;
