import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { Cases } from './cases.js';

void bootstrapApplication(Cases);
