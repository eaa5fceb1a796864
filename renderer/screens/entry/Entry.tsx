import { Frame } from '../../parts/Frame.tsx';

export function Entry() {
  return (
    <Frame title="" hints={[]}>
      …
    </Frame>
  );
}
