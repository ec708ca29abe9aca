// Lets a file be dropped on a part of the page. The button beside it does the same for whoever drags nothing.
import { type RefObject, useEffect, useRef, useState } from 'react';

/** True while a file hangs over it. */
export function useFileDrop(place: RefObject<HTMLElement | null>, take: (file: File | undefined) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const hang = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (): void => setOver(false);
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      latest.current(event.dataTransfer?.files[0]);
    };
    element.addEventListener('dragover', hang);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragover', hang);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
    };
  }, [place]);
  return over;
}
