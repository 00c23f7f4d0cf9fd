for (const link of document.querySelectorAll("a[data-seconds]")) {
  link.addEventListener("click", (event) => {
    const film = document.querySelector("video.film");
    if (!film || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    film.currentTime = Number(link.dataset.seconds);
    film.focus();
    film.play().then(undefined, () => {});
  });
}
