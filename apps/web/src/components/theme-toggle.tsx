import { useState } from 'react';
import { nextTheme, readTheme, rememberTheme } from '../theme.ts';
import { Icon } from './icon.tsx';

const ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const;

/** Steps through the themes: as the system says, light, dark. */
export function ThemeToggle() {
  const [theme, setTheme] = useState(readTheme);

  const step = () => {
    const next = nextTheme(theme);
    rememberTheme(next);
    setTheme(next);
  };

  return (
    <button type="button" className="icon-button" onClick={step} aria-label={`Theme: ${theme}`}>
      <Icon name={ICONS[theme]} />
    </button>
  );
}
