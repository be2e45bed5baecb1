import { Link } from '@utrecht/component-library-react';
import type { AnchorHTMLAttributes } from 'react';

/** A link within the program (`#/...`). */
export const TextLink = (props: AnchorHTMLAttributes<HTMLAnchorElement>) => <Link {...props} />;
