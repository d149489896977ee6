import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * Returns what the link of a mail carries behind its `#`, and takes it out of the address bar: it must not stay in the history, nor in
 * a screenshot. Empty when there is none, such as after a reload.
 */
export function useLinkToken(): string {
  const hash = useLocation({ select: ({ hash }) => hash });
  const navigate = useNavigate();
  const [token, setToken] = useState(hash);

  useEffect(() => {
    if (hash === '') return;
    setToken(hash);
    void navigate({ to: '.', hash: '', replace: true });
  }, [hash, navigate]);

  return token;
}
