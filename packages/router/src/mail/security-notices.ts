/** What the owner of an account is told about it by mail, because somebody else may have done it. */
export type SecurityNotice =
  | { readonly kind: 'passwordChanged' }
  | { readonly kind: 'emailChanged' }
  | { readonly kind: 'emailKept'; readonly restored: boolean }
  | { readonly kind: 'apiTokenCreated'; readonly name: string }
  | { readonly kind: 'signInLinked'; readonly provider: string }
  | { readonly kind: 'signInUnlinked'; readonly provider: string };

export interface NoticeText {
  readonly subject: string;
  /** What happened. */
  readonly sentence: string;
  /** What to do when it was somebody else, and the page of the console to do it on. */
  readonly remedy: string;
  readonly page: `/${string}`;
}

/** The words of a notice. */
export function describeNotice(notice: SecurityNotice): NoticeText {
  switch (notice.kind) {
    case 'passwordChanged':
      return {
        subject: 'Your password was changed',
        sentence: 'The password of your account was changed.',
        remedy: 'set a new password at once, which signs everybody out',
        page: '/forgot-password',
      };
    case 'emailChanged':
      return {
        subject: 'Your e-mail address was changed',
        sentence: 'Your account has this e-mail address from now on.',
        remedy: 'tell the owner of the account, and set a new password',
        page: '/forgot-password',
      };
    case 'emailKept':
      return {
        subject: 'Your account keeps this e-mail address',
        sentence: notice.restored
          ? 'With the link of an earlier mail your account has this e-mail address back, and everybody is signed out.'
          : 'With the link of an earlier mail the change of your e-mail address was stopped.',
        remedy: 'set a new password at once',
        page: '/forgot-password',
      };
    case 'apiTokenCreated':
      return {
        subject: 'A new API token was made',
        sentence: `An API token was made for your account. It is called “${notice.name}”.`,
        remedy: 'revoke the token, and change your password',
        page: '/settings/tokens',
      };
    case 'signInLinked':
      return {
        subject: `${notice.provider} can sign you in`,
        sentence: `Your account was connected with ${notice.provider}, which can sign you in from now on.`,
        remedy: `disconnect ${notice.provider}, and change your password`,
        page: '/settings/security',
      };
    case 'signInUnlinked':
      return {
        subject: `${notice.provider} cannot sign you in any more`,
        sentence: `Your account was disconnected from ${notice.provider}, which cannot sign you in any more.`,
        remedy: 'set a new password at once, which signs everybody out',
        page: '/forgot-password',
      };
  }
}
