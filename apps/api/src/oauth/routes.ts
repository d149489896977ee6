/** Where the OAuth server is. */
export const ROUTES = {
  authorization: '/oauth/authorize',
  token: '/oauth/token',
  introspection: '/oauth/introspect',
  revocation: '/oauth/revoke',
  userinfo: '/oauth/userinfo',
  registration: '/oauth/register',
  jwks: '/.well-known/jwks.json',
  // Not served: it only has a name.
  end_session: '/oauth/end-session',
};
