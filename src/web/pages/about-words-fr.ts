import type { AboutWords } from './about-words.js';

export const frenchPages: AboutWords = {
  pages: 'Pages',
  home: {
    title: 'Portrait',
    intro: [
      'Portrait est une application pour Microsoft Teams. Écrivez « photo de » et mentionnez une personne : elle répond par sa photo, à la taille qu’il vous faut.',
      'Il n’y a rien à faire sur cette page. Dans Teams, cherchez Portrait parmi les applications de votre organisation et écrivez-lui « aide ».',
    ],
    sections: [],
  },
  privacy: {
    title: 'Confidentialité',
    intro: [
      'Portrait montre des photos que Microsoft 365 détient déjà, aux personnes qui ont le droit de les voir. L’organisation qui exploite cette copie est responsable de l’usage fait de vos données ici ; votre administrateur sait de qui il s’agit. Personne d’autre n’en reçoit : ni publicité, ni mesure d’audience, ni échange avec qui que ce soit d’autre que Microsoft.',
    ],
    sections: [
      {
        heading: 'Ce qui est lu, et où',
        lines: ['Tout vient de Microsoft Teams et de Microsoft Graph, quand quelqu’un le demande :'],
        items: [
          'le message adressé à Portrait, son auteur, et les membres de cette conversation ;',
          'les noms, adresses et photos des personnes, ainsi que le nom et la photo des équipes et des groupes ;',
          'vos propres contacts, si vous demandez l’un d’eux : avec vos propres droits, une fois que vous êtes connecté.',
        ],
      },
      {
        heading: 'Ce qui est conservé, et combien de temps',
        lines: [
          'L’application n’écrit rien sur un disque. Dans sa mémoire, et dans celle du Redis que plusieurs copies peuvent partager :',
        ],
        items: [
          'les photos, jusqu’à ce que d’autres aient besoin de la place, et dans un Redis jusqu’à 24 heures ;',
          'ce que l’on sait d’une photo et qui peut la voir, 5 minutes ou selon le choix de l’administrateur ; pendant une panne de Microsoft Graph, jusqu’à une heure ;',
          'les membres des conversations 2 minutes, les listes de membres 1 minute, les noms jusqu’à une heure ;',
          'les huit dernières personnes que vous avez demandées, 8 heures, pour qu’une recherche puisse vous les proposer, à vous seul ;',
          'les jetons d’accès des personnes connectées, jusqu’à leur expiration ou jusqu’à ce que la personne écrive « se déconnecter » ;',
          'une question qui attend une connexion, 10 minutes, et le fait que quelqu’un s’est déconnecté, 2 heures.',
        ],
      },
      {
        heading: 'Ce qui reste dans Teams et sur votre appareil',
        lines: [
          'Une réponse est un message de votre conversation, photo comprise. Elle y reste aussi longtemps que la conversation : selon les règles de votre organisation, non selon les nôtres.',
          'Si votre administrateur a choisi que les images soient lues par une adresse, quiconque détient une telle adresse voit cette seule image jusqu’à son expiration, et Teams peut en garder une copie.',
          'Les images que vous regardez dans l’onglet restent dans le cache de votre navigateur, ou de Teams sur votre appareil, jusqu’à ce qu’il soit vidé ou manque de place.',
        ],
      },
      {
        heading: 'Ce qui est journalisé',
        lines: [
          'Une ligne par question : quand, de quel type, comment elle s’est terminée, combien de temps elle a pris. Les personnes et les conversations y figurent sous forme d’empreintes protégées par une clé. Le journal ne contient ni noms, ni messages, ni jetons, ni images.',
        ],
      },
      {
        heading: 'Ce que vous pouvez faire',
        lines: [],
        items: [
          'Changez ou supprimez votre photo dans Microsoft 365 : Portrait suit en quelques minutes.',
          'Écrivez « se déconnecter » à Portrait : ce qui a été lu en votre nom est oublié.',
          'Demandez à votre administrateur de vous placer dans le groupe des personnes qui ne sont pas montrées, s’il en existe un : dès lors, vous seul voyez votre photo ici.',
          'Retirez l’application d’une conversation ou d’une équipe : elle ne voit plus qui s’y trouve.',
        ],
      },
    ],
  },
  terms: {
    title: 'Conditions d’utilisation',
    intro: [
      'Portrait est un logiciel libre sous licence MIT. L’organisation qui exploite cette copie décide qui peut l’utiliser.',
    ],
    sections: [
      {
        heading: 'De votre côté',
        lines: [],
        items: [
          'Utilisez les photos pour le travail en vue duquel votre organisation vous les montre, et selon ses règles.',
          'Une photo appartient à la personne qui y figure, ou à qui l’a prise. Pouvoir la voir ne veut pas dire pouvoir la publier.',
          'N’utilisez pas Portrait pour collecter des photos de personnes ni pour reconnaître des visages.',
        ],
      },
      {
        heading: 'De notre côté',
        lines: [
          'Le logiciel est fourni tel quel, sans garantie d’aucune sorte, et nul n’est responsable des suites de son usage, dans la mesure permise par la loi. Le texte complet est celui de la licence MIT, jointe au logiciel.',
        ],
      },
    ],
  },
};
