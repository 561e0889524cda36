import type { AboutWords } from './about-words.js';

export const portuguesePages: AboutWords = {
  pages: 'Páginas',
  home: {
    title: 'Portrait',
    intro: [
      'Portrait é um aplicativo para o Microsoft Teams. Escreva “foto de” e mencione uma pessoa: ele responde com a foto, no tamanho de que você precisa.',
      'Não há nada a fazer nesta página. Abra o Teams, procure Portrait entre os aplicativos da sua organização e escreva “ajuda” para ele.',
    ],
    sections: [],
  },
  privacy: {
    title: 'Privacidade',
    intro: [
      'O Portrait mostra fotos que o Microsoft 365 já contém a quem pode vê-las. A organização que mantém esta cópia é responsável pelo que acontece aqui com os seus dados; o administrador sabe quem ela é. Ninguém mais recebe nada: não há publicidade, nem análise de uso, nem contato com ninguém além da Microsoft.',
    ],
    sections: [
      {
        heading: 'O que é lido, e de onde',
        lines: ['Tudo vem do Microsoft Teams e do Microsoft Graph, quando alguém pede:'],
        items: [
          'a mensagem dirigida ao Portrait, quem a escreveu e os membros dessa conversa;',
          'nomes, endereços e fotos de pessoas, e o nome e a foto de equipes e grupos;',
          'os seus próprios contatos, se você pedir um deles: com as suas próprias permissões, depois de entrar.',
        ],
      },
      {
        heading: 'O que é guardado, e por quanto tempo',
        lines: [
          'O aplicativo não grava nada em disco. Na memória dele, e na do Redis que várias cópias podem compartilhar:',
        ],
        items: [
          'fotos, até que outras precisem do espaço, e em um Redis por até 24 horas;',
          'o que se sabe de uma foto e quem pode vê-la, por 5 minutos ou como o administrador definiu; enquanto o Microsoft Graph está fora do ar, por até uma hora;',
          'membros de conversas por 2 minutos, listas de membros por 1 minuto, nomes por até uma hora;',
          'as últimas oito pessoas que você pediu, por 8 horas, para que uma busca possa oferecê-las a você e a mais ninguém;',
          'tokens de acesso de quem entrou, até que expirem ou a pessoa escreva “sair”;',
          'uma pergunta que espera por uma entrada, por 10 minutos, e que alguém saiu, por 2 horas.',
        ],
      },
      {
        heading: 'O que fica no Teams e no seu dispositivo',
        lines: [
          'Uma resposta é uma mensagem no seu chat, com a foto dentro. Ela fica lá enquanto o chat ficar: pelas regras da sua organização, não pelas nossas.',
          'Se o administrador escolheu que as imagens sejam obtidas por endereço, quem tiver esse endereço vê aquela única imagem até que ele expire, e o Teams pode guardar uma cópia dela.',
          'As imagens que você vê na guia ficam no cache do seu navegador, ou do Teams no seu dispositivo, até que ele seja limpo ou precise do espaço.',
        ],
      },
      {
        heading: 'O que é registrado',
        lines: [
          'Uma linha por pergunta: quando, de que tipo, como terminou e quanto demorou. Pessoas e conversas aparecem como hashes sob uma chave. Não há nomes, mensagens, tokens nem imagens no registro.',
        ],
      },
      {
        heading: 'O que você pode fazer',
        lines: [],
        items: [
          'Troque ou remova a sua foto no Microsoft 365: o Portrait acompanha em minutos.',
          'Escreva “sair” para o Portrait: o que foi lido em seu nome é esquecido.',
          'Peça ao administrador que coloque você no grupo de pessoas que não são mostradas, se houver um: a partir daí só você vê a sua foto aqui.',
          'Remova o aplicativo de um chat ou equipe: ele não poderá mais ver quem está lá.',
        ],
      },
    ],
  },
  terms: {
    title: 'Termos de uso',
    intro: [
      'O Portrait é software livre sob a licença MIT. A organização que mantém esta cópia decide quem pode usá-la.',
    ],
    sections: [
      {
        heading: 'Da sua parte',
        lines: [],
        items: [
          'Use as fotos para o trabalho para o qual a sua organização as mostra, e segundo as regras dela.',
          'Uma foto pertence à pessoa que aparece nela ou a quem a tirou. Poder vê-la não significa poder publicá-la.',
          'Não use o Portrait para reunir fotos de pessoas nem para reconhecer rostos.',
        ],
      },
      {
        heading: 'Da nossa parte',
        lines: [
          'O software é fornecido como está, sem garantia de qualquer tipo, e ninguém responde pelas consequências do seu uso, na medida em que a lei o permita. O texto completo é o da licença MIT, que acompanha o software.',
        ],
      },
    ],
  },
};
