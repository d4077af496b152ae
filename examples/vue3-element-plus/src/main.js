import ElementPlus from 'element-plus';
import 'element-plus/dist/index.css';
import { createApp } from 'vue';
import Cases from './Cases.vue';

createApp(Cases).use(ElementPlus).mount('#app');
