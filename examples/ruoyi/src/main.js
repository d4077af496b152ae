import ElementUI from 'element-ui';
import 'element-ui/lib/theme-chalk/index.css';
import Vue from 'vue';
import Cases from './views/cases/index.vue';

Vue.use(ElementUI);
Vue.prototype.$modal = { msgSuccess: (message) => ElementUI.Message.success(message) };
new Vue({ render: (h) => h(Cases) }).$mount('#app');
