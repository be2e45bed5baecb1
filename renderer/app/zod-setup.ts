import { z } from 'zod';

// Imported before everything else: zod would otherwise probe `new Function`, which the CSP refuses and reports.
z.config({ jitless: true });
