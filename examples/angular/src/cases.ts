import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { askTicket, listCases, type Case } from './backend.js';
// 好差评：开始
import { createRatingClient } from '@haochaping/client';
import '@haochaping/elements/define/rating-dialog.js';
// 好差评：结束

@Component({
  selector: 'app-cases',
  // 好差评：开始
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  // 好差评：结束
  template: `
    <table>
      @for (each of cases(); track each.caseNo) {
        <tr>
          <td>{{ each.caseNo }}</td>
          <td>{{ each.itemName }}</td>
          <td>
            @if (each.rated) {
              已评价
            } @else {
              <!-- 好差评：开始 -->
              <button type="button" (click)="rate(dialog, each.caseNo)">评价</button>
              <!-- 好差评：结束 -->
            }
          </td>
        </tr>
      }
    </table>
    <!-- 好差评：开始 -->
    <hcp-rating-dialog #dialog tracking-url="/track" (hcp-dialog-closed)="load()" />
    <!-- 好差评：结束 -->
  `,
})
export class Cases {
  readonly cases = signal<Case[]>([]);

  constructor() {
    void this.load();
  }

  async load(): Promise<void> {
    this.cases.set(await listCases());
  }

  // 好差评：开始
  async rate(dialog: HTMLElementTagNameMap['hcp-rating-dialog'], caseNo: string): Promise<void> {
    const ticket = await askTicket(caseNo);
    dialog.client = createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket });
    dialog.show();
  }
  // 好差评：结束
}
