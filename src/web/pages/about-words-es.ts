import type { AboutWords } from './about-words.js';

export const spanishPages: AboutWords = {
  pages: 'Páginas',
  home: {
    title: 'Portrait',
    intro: [
      'Portrait es una aplicación para Microsoft Teams. Escriba «foto de» y mencione a una persona: responde con su foto, del tamaño que necesite.',
      'En esta página no hay nada que hacer. Abra Teams, busque Portrait entre las aplicaciones de su organización y escríbale «ayuda».',
    ],
    sections: [],
  },
  privacy: {
    title: 'Privacidad',
    intro: [
      'Portrait muestra fotos que Microsoft 365 ya contiene a quienes pueden verlas. La organización que mantiene esta copia es responsable de lo que ocurre aquí con sus datos; su administrador sabe cuál es. Nadie más recibe nada: no hay publicidad, ni analítica, ni conexión con nadie que no sea Microsoft.',
    ],
    sections: [
      {
        heading: 'Qué se lee, y de dónde',
        lines: ['Todo procede de Microsoft Teams y de Microsoft Graph, cuando alguien lo pide:'],
        items: [
          'el mensaje dirigido a Portrait, quién lo escribió y los miembros de esa conversación;',
          'nombres, direcciones y fotos de personas, y el nombre y la foto de equipos y grupos;',
          'sus propios contactos, si pide alguno de ellos: con sus propios permisos, tras iniciar sesión.',
        ],
      },
      {
        heading: 'Qué se guarda, y durante cuánto tiempo',
        lines: [
          'La aplicación no escribe nada en disco. En su memoria, y en la del Redis que pueden compartir varias copias de ella:',
        ],
        items: [
          'las fotos, hasta que otras necesiten el espacio, y en un Redis hasta 24 horas;',
          'lo que se sabe de una foto y quién puede verla, 5 minutos o lo que haya fijado el administrador; mientras Microsoft Graph no funciona, hasta una hora;',
          'los miembros de conversaciones 2 minutos, las listas de miembros 1 minuto, los nombres hasta una hora;',
          'las últimas ocho personas por las que preguntó, 8 horas, para que una búsqueda pueda ofrecérselas solo a usted;',
          'los tokens de acceso de quienes iniciaron sesión, hasta que caduquen o la persona escriba «cerrar sesión»;',
          'una pregunta que espera un inicio de sesión, 10 minutos, y que alguien cerró sesión, 2 horas.',
        ],
      },
      {
        heading: 'Qué queda en Teams y en su dispositivo',
        lines: [
          'Una respuesta es un mensaje de su chat, con la foto dentro. Permanece allí tanto como el chat: según las reglas de su organización, no las nuestras.',
          'Si su administrador ha elegido que las imágenes se obtengan por una dirección, quien tenga esa dirección ve esa única imagen hasta que caduque, y Teams puede guardar una copia.',
          'Las imágenes que mira en la pestaña quedan en la caché de su navegador, o de Teams en su dispositivo, hasta que se vacíe o necesite el espacio.',
        ],
      },
      {
        heading: 'Qué se registra',
        lines: [
          'Una línea por pregunta: cuándo, de qué tipo, cómo terminó y cuánto tardó. Las personas y las conversaciones figuran como valores hash con una clave. En el registro no hay nombres, mensajes, tokens ni imágenes.',
        ],
      },
      {
        heading: 'Qué puede hacer usted',
        lines: [],
        items: [
          'Cambie o quite su foto en Microsoft 365: Portrait lo refleja en cuestión de minutos.',
          'Escriba «cerrar sesión» a Portrait: se olvida lo que se leyó en su nombre.',
          'Pida a su administrador que le incluya en el grupo de personas que no se muestran, si existe: desde entonces solo usted ve aquí su foto.',
          'Quite la aplicación de un chat o equipo: ya no podrá ver quién está allí.',
        ],
      },
    ],
  },
  terms: {
    title: 'Condiciones de uso',
    intro: [
      'Portrait es software libre con licencia MIT. La organización que mantiene esta copia decide quién puede usarla.',
    ],
    sections: [
      {
        heading: 'Por su parte',
        lines: [],
        items: [
          'Use las fotos para el trabajo para el que su organización se las muestra, y según sus reglas.',
          'Una foto pertenece a la persona que aparece en ella o a quien la tomó. Poder verla no significa poder publicarla.',
          'No use Portrait para reunir fotos de personas ni para reconocer caras.',
        ],
      },
      {
        heading: 'Por nuestra parte',
        lines: [
          'El software se ofrece tal cual, sin garantía de ningún tipo, y nadie responde de las consecuencias de su uso, en la medida en que la ley lo permita. El texto completo es el de la licencia MIT, que acompaña al software.',
        ],
      },
    ],
  },
};
