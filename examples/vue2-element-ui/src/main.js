import ElementUI from 'element-ui';
import 'element-ui/lib/theme-chalk/index.css';
import Vue from 'vue';
import Cases from './Cases.vue';

Vue.use(ElementUI);
// 好差评：开始
Vue.config.ignoredElements = [/^hcp-/];
// 好差评：结束
new Vue({ render: (h) => h(Cases) }).$mount('#app');
