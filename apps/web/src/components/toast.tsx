import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { takeFlash } from './flash.ts';
import './toast.css';

const TOAST_MS = 7_000;

interface Toast {
  id: string;
  message: string;
}

const ToastContext = createContext<(message: string) => void>(() => {});

/** Returns a function that tells the reader, politely, what has just happened. */
export function useToast(): (message: string) => void {
  return use(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);

  const dismiss = useCallback((id: string) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }, []);

  const show = useCallback(
    (message: string) => {
      const id = crypto.randomUUID();
      setToasts((shown) => [...shown.slice(-2), { id, message }]);
      setTimeout(() => dismiss(id), TOAST_MS);
    },
    [dismiss],
  );

  useEffect(() => {
    const message = takeFlash();
    if (message) show(message);
  }, [show]);

  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, message }) => (
          <div className="toast" key={id}>
            <span>{message}</span>
            <button type="button" aria-label="Dismiss" onClick={() => dismiss(id)}>
              ×
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
