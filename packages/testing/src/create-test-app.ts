import { createApp } from '@duet/api';
import { type Client, createClient } from '@duet/client';
import { createTestDatabase } from '@duet/db/testing';
import { createMember } from '@duet/router/testing';
import { createInProcessFetch } from './in-process-fetch.ts';
