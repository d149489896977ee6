import { newId } from '@duet/db';
import type { Provider } from 'oidc-provider';

/** What the provider's models have, and its types do not tell of. */
interface Named {
  generateTokenId(): string;
}

const ACCESS = 'duet_access_';
const REFRESH = 'duet_refresh_';

/** Tells an access token by its form alone. */
export function isAccessToken(token: string): boolean {
  return token.startsWith(ACCESS);
}

/** Gives tokens the prefix that scanners for leaked secrets know them by, and grants the kind of id that our records have. */
export function nameModels(provider: Provider): void {
  prefix(provider.AccessToken.prototype, ACCESS);
  prefix(provider.ClientCredentials.prototype, ACCESS);
  prefix(provider.RefreshToken.prototype, REFRESH);
  asNamed(provider.Grant.prototype).generateTokenId = newId;
}

function prefix(model: object, start: string): void {
  const { generateTokenId } = asNamed(model);
  asNamed(model).generateTokenId = function (this: Named) {
    return `${start}${generateTokenId.call(this)}`;
  };
}

/** Every model has it (`BaseModel` of oidc-provider). */
function asNamed(model: object): Named {
  return model as Named;
}
